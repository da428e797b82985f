import type { Day } from "@/lib/platform";
import { type CouncilHolding, type KindHolding, latest } from "../holdings";
import type { CaseRuleKey } from "../schema";

/** What becomes of what a council holds, where somebody's wish to have it erased is carried out. */
export interface Fate {
  councilId: string;
  /** Reports that everything about the person is taken out of at once. */
  goes: number;
  /** Reports that must stay for now, by the reason. */
  stays: Staying[];
  /** Of others, which they follow: they are taken off at once. */
  followed: number;
}

export type Staying =
  /** Open: until the council has closed it, and then for as long as its rule says. */
  | { because: "open"; reports: number; rule: CaseRuleKey }
  /** Closed, and needed until a day. */
  | { because: "needed"; reports: number; rule: CaseRuleKey; until: Day };

/** What becomes of each council's holdings. Of holdings as they are needed on the day of the erasure. */
export function fatesOf(holdings: CouncilHolding[]): Fate[] {
  return holdings.map(({ councilId, kinds, followed }) => ({
    ...{ councilId, followed },
    goes: kinds.reduce((sum, { closed, needed }) => sum + closed - needed, 0),
    stays: kinds.flatMap(stayingOf),
  }));
}

function stayingOf({ rule, open, needed, neededUntil }: KindHolding): Staying[] {
  return [
    ...(open > 0 ? [{ because: "open" as const, reports: open, rule }] : []),
    ...(needed > 0 && neededUntil
      ? [{ because: "needed" as const, reports: needed, rule, until: neededUntil }]
      : []),
  ];
}

/** What an erasure leaves with a council, in numbers and dates. */
export function keptIn({ councilId, stays }: Fate) {
  const reports = (because: Staying["because"]) =>
    stays.reduce((sum, each) => sum + (each.because === because ? each.reports : 0), 0);
  const until = latest(stays.map((each) => (each.because === "needed" ? each.until : null)));
  return { councilId, open: reports("open"), closed: reports("needed"), until };
}
