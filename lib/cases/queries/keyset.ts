import { idSchema } from "@/lib/platform";

/** Which page of a list, by the id next to it: ids of cases are in order of arrival. */
export interface Cursor {
  /** The page that goes on, towards the older, after this id. */
  after?: string | undefined;
  /** The page that ends, towards the newer, before this id. */
  before?: string | undefined;
}

/** A page of a list, the newest first, and where the next ones lie. */
export interface PageOf<Row> {
  rows: Row[];
  /** Give it as `after`; null on the last page. */
  older: string | null;
  /** Give it as `before`; null on the first page. */
  newer: string | null;
}

/** A cursor out of an address; what is no id there is ignored. */
export function cursorOf(query: { after?: unknown; before?: unknown }): Cursor {
  const after = idSchema.safeParse(query.after);
  if (after.success) return { after: after.data };
  const before = idSchema.safeParse(query.before);
  return before.success ? { before: before.data } : {};
}

/** Prisma's part of a query for a page by key: one row more than is shown tells whether there are more. */
export function keyset({ after, before }: Cursor, size: number) {
  const backwards = before !== undefined;
  const id = backwards ? { gt: before } : after !== undefined ? { lt: after } : undefined;
  return { id, order: backwards ? ("asc" as const) : ("desc" as const), take: size + 1 };
}

/** Puts what was found for a cursor in order, and says where the pages beside it lie. */
export function pageOf<Row>(
  found: Row[],
  cursor: Cursor,
  size: number,
  idOf: (row: Row) => string,
): PageOf<Row> {
  const backwards = cursor.before !== undefined;
  const more = found.length > size;
  const rows = backwards ? found.slice(0, size).reverse() : found.slice(0, size);
  const [first, last] = [rows.at(0), rows.at(-1)];
  const hasOlder = backwards ? last !== undefined : more;
  const hasNewer = backwards ? more : cursor.after !== undefined;
  return {
    rows,
    older: hasOlder && last ? idOf(last) : null,
    newer: hasNewer && first ? idOf(first) : null,
  };
}
