import { z } from "zod";
import { caseStates, type QueueFilter, queueSorts } from "@/lib/cases";
import { services } from "@/lib/catalogue";
import { callerChannels } from "@/lib/forms";
import type { Point } from "@/lib/geo";
import { idSchema } from "@/lib/platform";

const serviceKeys = services.map(({ key }) => key);
const said = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const flag = said(z.literal("yes"));
const degree = z.coerce.number().min(-180).max(180);

/** What the address of the queue says. What it says wrong is as if it were not said. */
export const filterSchema = z.object({
  state: z.enum(["open", "all", ...caseStates]).catch("open"),
  service: z.enum(["all", ...serviceKeys]).catch("all"),
  team: said(idSchema),
  /** Or the id of a colleague. */
  whose: z.union([z.enum(["all", "mine", "unassigned"]), idSchema]).catch("all"),
  overdue: flag,
  unread: flag,
  disputed: flag,
  offered: flag,
  reopened: flag,
  merged: flag,
  channel: z.enum(["all", "web", ...callerChannels]).catch("all"),
  /** Sealed: they may name somebody, and an address is kept in many places. See `words.ts`. */
  q: said(z.string().min(1).max(800)),
  postcode: said(z.string().trim().min(1).max(20)),
  /** Kilometres from the postcode. */
  within: z.enum(["1", "2", "5"]).catch("1"),
  /** South, west, north, east. */
  box: said(
    z
      .string()
      .max(100)
      .refine((text) => boxOf(text) !== null),
  ),
  from: said(z.iso.date().max(10)),
  to: said(z.iso.date().max(10)),
  sort: z.enum(queueSorts).catch("newest"),
});

export type Filters = z.infer<typeof filterSchema>;

export const standardFilters: Filters = filterSchema.parse({});

/** What the filters mean once their words are unsealed and their postcode is found. */
export interface Meaning {
  words?: string | undefined;
  point?: Point | undefined;
}

/** The filters as `queue` takes them. */
export function queueFilter(
  councilId: string,
  filters: Filters,
  { words, point }: Meaning = {},
): QueueFilter {
  const { state, service, whose } = filters;
  const isPerson = whose !== "all" && whose !== "mine" && whose !== "unassigned";
  return {
    councilId,
    state: state === "all" ? undefined : state,
    service: service === "all" ? undefined : service,
    teamId: filters.team,
    assigneeId: isPerson ? whose : undefined,
    mine: whose === "mine",
    unassigned: whose === "unassigned",
    overdue: filters.overdue === "yes",
    unread: filters.unread === "yes",
    disputed: filters.disputed === "yes",
    offered: filters.offered === "yes",
    reopened: filters.reopened === "yes",
    merged: filters.merged === "yes",
    channel: filters.channel === "all" ? undefined : filters.channel,
    words,
    near: point && { point, metres: Number(filters.within) * 1000 },
    box: (filters.box && boxOf(filters.box)) || undefined,
    from: filters.from,
    to: filters.to,
  };
}

/** The filters as a query string; those at their standard are left out. */
export function queryOf(filters: Partial<Filters>, more: Record<string, string> = {}): string {
  const { within, ...rest } = filters;
  const all = { ...rest, within: filters.postcode ? within : undefined, ...more };
  const said = Object.entries(all).flatMap(([name, value]) =>
    value === undefined || value === Reflect.get(standardFilters, name) ? [] : [[name, value]],
  );
  return new URLSearchParams(said).toString();
}

/** The address of a page of the queue with these filters and what else it says, or of a page below it. */
export function queuePath(
  slug: string,
  filters: Partial<Filters>,
  more: Record<string, string> = {},
  below = "",
): string {
  const query = queryOf(filters, more);
  return `/staff/${slug}/cases${below}${query && `?${query}`}`;
}

/** The filters that a query string says, such as a saved view's. */
export function filtersOf(query: string): Filters {
  return filterSchema.parse(Object.fromEntries(new URLSearchParams(query)));
}

function boxOf(text: string) {
  const sides = text.split(",").map((side) => degree.safeParse(side));
  const [minLat, minLong, maxLat, maxLong] = sides.map(({ data }) => data);
  if (sides.length !== 4 || minLat === undefined || minLong === undefined) return null;
  if (maxLat === undefined || maxLong === undefined || minLat >= maxLat || minLong >= maxLong) {
    return null;
  }
  return { minLat, minLong, maxLat, maxLong };
}

/** Which filters a query string uses, and none of their values: "service state". */
export function filterKeys(query: string): string {
  return [...new Set(new URLSearchParams(query).keys())].sort().join(" ");
}
