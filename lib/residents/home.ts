import type { Day } from "@/lib/platform";

/** Where somebody lives, lived or will live. They may live in several places at once. */
export interface Home {
  id: string;
  /** As on an envelope, without the postcode. */
  addressLines: string[];
  /** As written: "CT1 2NX". */
  postcode: string;
  /** Their first day there; null where it is not known, or was always. */
  since: Day | null;
  /** Their last day there; null where none is set. */
  until: Day | null;
}

type Span = Pick<Home, "since" | "until">;

/** Whether somebody lives there on a day. The first and the last day are days there. */
export function livesThere({ since, until }: Span, day: Day): boolean {
  return (since === null || since <= day) && (until === null || day <= until);
}

/** Where a home stands in time: lived in today, left, or yet to be moved into. */
export function standing(home: Span, today: Day): "now" | "past" | "future" {
  if (livesThere(home, today)) return "now";
  return home.until !== null && home.until < today ? "past" : "future";
}

/** The homes of a day, the latest moved into first. */
export function homesOn<H extends Home>(homes: H[], day: Day): H[] {
  return homes.filter((home) => livesThere(home, day)).sort(latestFirst);
}

/**
 * The home with its last day set: in the past, today or in the future, and once more where plans
 * change. Refused where that day lies before the first.
 */
export function movedOut<H extends Span>(
  home: H,
  lastDay: Day,
): { ok: true; home: H } | { ok: false; reason: "before-moving-in" } {
  if (home.since !== null && lastDay < home.since) return { ok: false, reason: "before-moving-in" };
  return { ok: true, home: { ...home, until: lastDay } };
}

/** Whether two are the same place and time: a form sent twice. */
export function isSameHome(a: Omit<Home, "id">, b: Omit<Home, "id">): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf({ addressLines, postcode, since, until }: Omit<Home, "id">): string {
  const place = [...addressLines, postcode]
    .join("\n")
    .toUpperCase()
    .replace(/[ \t]+/g, "");
  return `${place}\n${since ?? ""}\n${until ?? ""}`;
}

function latestFirst(a: Home, b: Home): number {
  return (b.since ?? "").localeCompare(a.since ?? "") || b.id.localeCompare(a.id);
}
