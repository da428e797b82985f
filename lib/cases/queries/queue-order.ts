import { idSchema } from "@/lib/platform";
import { Prisma } from "@/prisma/generated/client";
import type { Cursor } from "./keyset";

/** `newest` received first, or `target`: the day that is due soonest first. */
export const queueSorts = ["newest", "target"] as const;
export type QueueSort = (typeof queueSorts)[number];

interface Keyed {
  id: string;
  targetOn: string;
}

/** Where a row stands in the order, for a page's address. */
export function placeOf({ id, targetOn }: Keyed, sort: QueueSort): string {
  return sort === "newest" ? id : `${targetOn}_${id}`;
}

/** A cursor out of an address; what is no place in this order is ignored. */
export function queueCursorOf(
  query: { after?: unknown; before?: unknown },
  sort: QueueSort,
): Cursor {
  if (isPlace(query.after, sort)) return { after: query.after };
  return isPlace(query.before, sort) ? { before: query.before } : {};
}

/** The condition and the order of a page of `cases c`. */
export function orderOf(cursor: Cursor, sort: QueueSort) {
  const backwards = cursor.before !== undefined;
  const place = cursor.before ?? cursor.after;
  if (sort === "newest") {
    const order = backwards ? Prisma.sql`c.id ASC` : Prisma.sql`c.id DESC`;
    if (place === undefined) return { beyond: Prisma.sql`true`, order };
    const id = Prisma.sql`${place}::uuid`;
    return { beyond: backwards ? Prisma.sql`c.id > ${id}` : Prisma.sql`c.id < ${id}`, order };
  }
  const order = backwards
    ? Prisma.sql`c.target_on DESC, c.id DESC`
    : Prisma.sql`c.target_on ASC, c.id ASC`;
  if (place === undefined) return { beyond: Prisma.sql`true`, order };
  const [day, id] = place.split("_");
  const key = Prisma.sql`(${day}::date, ${id}::uuid)`;
  const here = Prisma.sql`(c.target_on, c.id)`;
  return {
    beyond: backwards ? Prisma.sql`${here} < ${key}` : Prisma.sql`${here} > ${key}`,
    order,
  };
}

function isPlace(value: unknown, sort: QueueSort): value is string {
  if (typeof value !== "string" || value.length > 50) return false;
  if (sort === "newest") return idSchema.safeParse(value).success;
  const [day = "", id] = value.split("_");
  return /^\d{4}-(0[1-9]|1[0-2])-\d{2}$/.test(day) && idSchema.safeParse(id).success && isDay(day);
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
