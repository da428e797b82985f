import { invalid, missing } from "./faults";

interface Page {
  limit?: number | undefined;
  starting_after?: string | undefined;
  ending_before?: string | undefined;
}

interface Times {
  gt?: number | undefined;
  gte?: number | undefined;
  lt?: number | undefined;
  lte?: number | undefined;
}

/**
 * One page of a list, newest first, by the id after or before which it is to begin.
 * @param all oldest first
 */
export function list<T extends { id: string }>(
  url: string,
  all: readonly T[],
  { limit = 10, starting_after, ending_before }: Page,
) {
  if (starting_after && ending_before) {
    throw invalid(
      "You cannot parameterize both starting_after and ending_before.",
      "ending_before",
    );
  }
  const newestFirst = all.toReversed();
  const place = (id: string, param: string) => {
    const found = newestFirst.findIndex((one) => one.id === id);
    if (found < 0) throw missing("object", id, param);
    return found;
  };
  if (ending_before) {
    const end = place(ending_before, "ending_before");
    const from = Math.max(0, end - limit);
    return listOf(url, newestFirst.slice(from, end), from > 0);
  }
  const from = starting_after ? place(starting_after, "starting_after") + 1 : 0;
  const data = newestFirst.slice(from, from + limit);
  return listOf(url, data, from + data.length < newestFirst.length);
}

function listOf<T>(url: string, data: T[], has_more: boolean) {
  return { object: "list" as const, data, has_more, url };
}

/** Whether a moment (Unix seconds) lies within what a list was asked for. */
export function within(at: number, times: Times | undefined): boolean {
  const { gt = -1, gte = 0, lt = Infinity, lte = Infinity } = times ?? {};
  return at > gt && at >= gte && at < lt && at <= lte;
}
