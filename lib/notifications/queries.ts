import type { Db } from "@/lib/platform";
import type { LetterState } from "./schema";
import { templateOf } from "./templates";

/** A letter as officers see it in a case's history. */
export interface SentLetter {
  id: string;
  /** "Report received" */
  name: string;
  recipient: string;
  createdAt: Date;
  state: LetterState;
  sentAt: Date | null;
  /** Why it has not been sent, in words that name nobody. */
  problem: string | null;
}

/** The letters about a case, the oldest first. */
export async function lettersOf(db: Db, caseId: string): Promise<SentLetter[]> {
  const rows = await db.letter.findMany({
    where: { caseId },
    orderBy: { id: "asc" },
    take: 500,
    select: {
      id: true,
      template: true,
      recipient: true,
      createdAt: true,
      state: true,
      sentAt: true,
      problem: true,
    },
  });
  return rows.map(({ template, state, ...row }) => ({
    ...row,
    name: templateOf(template)?.name ?? template,
    state: letterState(state),
  }));
}

const letterStates: LetterState[] = ["waiting", "sent", "failed", "cancelled"];

function letterState(state: string): LetterState {
  const known = letterStates.find((each) => each === state);
  if (known) return known;
  throw new Error("A letter is in a state that there is none of");
}
