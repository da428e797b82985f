import { dateToDay } from "@/lib/platform";
import type { Case } from "@/prisma/generated/client";
import type { Clock } from "./clock";
import { type CaseState, caseStates } from "./schema";

/** The state of a row. Throws where the database holds one that there is none of. */
export function stateOf(row: { state: string }): CaseState {
  const state = caseStates.find((known) => known === row.state);
  if (!state) throw new Error("A case is in a state that there is none of");
  return state;
}

/** The clock of a row. */
export function clockOf(row: Pick<Case, "state" | "targetOn" | "pausedAt">): Clock {
  return { state: stateOf(row), targetOn: dateToDay(row.targetOn), pausedAt: row.pausedAt };
}
