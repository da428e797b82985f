import { type BulkLine, type BulkStanding, closingReasonNames } from "@/lib/cases";

const cases = (count: number) => (count === 1 ? "1 case" : `${count} cases`);

/** What is done to how many cases. */
export function headingOf({ facts, total }: BulkStanding): string {
  switch (facts.kind) {
    case "assign":
      return `Assign ${cases(total)} to ${facts.name}`;
    case "close":
      return `Close ${cases(total)}: ${closingReasonNames[facts.reason]}`;
    case "merge":
      return `Make ${cases(total)} part of ${facts.lead}`;
  }
}

const verbs = { assign: "assigned", close: "closed", merge: "merged" } as const;

/** How far it is, in a sentence or two. */
export function standingWords({ items, ...bulk }: BulkStanding): string {
  const count = (state: BulkLine["state"]) => items.filter((item) => item.state === state).length;
  if (bulk.undone) {
    const left = count("done") + count("waiting");
    if (left > 0) return `We are putting ${cases(left)} back.`;
    const kept = count("kept");
    return `Undone: ${cases(count("undone"))} put back${kept > 0 ? `, ${kept} not` : ""}.`;
  }
  const verb = verbs[bulk.facts.kind];
  const refused = bulk.refused > 0 ? ` ${cases(bulk.refused)} not ${verb}.` : "";
  if (!bulk.settled) return `${bulk.done + bulk.refused} of ${bulk.total} done.${refused}`;
  return `${cases(bulk.done)} ${verb}.${refused}`;
}

const reasons: Record<string, string> = {
  changed: "Somebody changed it in the meantime",
  "not-now": "It is in a state in which this cannot be done",
  forbidden: "You may not change it",
  "not-found": "You may not change it, or another council has it now",
  "unknown-assignee": "The team or person is no longer there",
  "no-role": "You no longer work for this council",
  "went-wrong": "Something went wrong on our side. Do it by hand",
  told: "The resident had our letter already. Write to them",
  parts: "The residents had our letters already, and its parts are still closed. Look at each",
  closed: "It is closed",
  merged: "It is part of another case already",
  leads: "Other reports are part of it",
  offered: "Another council offers it. Accept or refuse it first",
  "no-lead": "The case that was to lead is closed, or is part of another itself",
  "taken-out": "Somebody took it out already",
  "not-begun": "It had not been changed yet",
};

/** Why a case was refused or not put back, or what is left to do; empty where there is nothing to say. */
export function reasonOf({ reason }: BulkLine): string {
  return reason ? (reasons[reason] ?? reason) : "";
}

/** Why nothing was undone. */
export const refusedWords: Record<string, string> = {
  "too-late": "It is more than 30 minutes ago, so it cannot be undone at once any more",
  "undone-already": "It is undone already",
  forbidden: "Only the officer who did this, or a manager, can undo it",
  "not-found": "There is no such change",
};
