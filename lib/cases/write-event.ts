import type { CallerChannel } from "@/lib/forms";
import { type Db, newId, type ScopeKind, scopeOf } from "@/lib/platform";
import type { Case, Prisma } from "@/prisma/generated/client";
import type { CaseEvent } from "./history";
import type { CaseState, EventFacts, EventKind } from "./schema";

/** What an action does beside the state: columns, and its line in the history. */
export interface Effect {
  data?: Prisma.CaseUncheckedUpdateInput;
  /** Instead of the state that the action leads to. */
  state?: CaseState;
  kind: EventKind;
  /** Whether the reporter sees it too. */
  audience: "resident" | "officers";
  body?: string;
  facts?: Omit<EventFacts, "revision">;
  /** The resident's act, said to an officer who writes it down. */
  taken?: { staffId: string; channel: CallerChannel; by: string } | undefined;
}

/** Writes a line of the history, and gives its id. */
export async function writeEvent(
  db: Db,
  subject: Pick<Case, "id" | "councilId" | "revision">,
  effect: Effect,
  at: Date,
): Promise<string> {
  const id = newId(at);
  // createMany, because whoever sends a report may write its history, but not read it.
  await db.caseEvent.createMany({
    data: {
      id,
      caseId: subject.id,
      councilId: subject.councilId,
      at,
      kind: effect.kind,
      ...authorOf(db, effect),
      audience: effect.audience,
      body: effect.body ?? null,
      facts: { ...effect.facts, ...takenFacts(effect), revision: subject.revision },
    },
  });
  return id;
}

function authorOf(db: Db, { taken }: Effect): { by: CaseEvent["by"]; staffId: string | null } {
  if (taken) return { by: "resident", staffId: taken.staffId };
  const scope = scopeOf(db);
  return {
    by: authors[scope.kind] ?? "resident",
    staffId: scope.kind === "staff" ? scope.staffId : null,
  };
}

function takenFacts({ taken }: Effect) {
  return taken && { channel: taken.channel, takenBy: taken.by };
}

const authors: Partial<Record<ScopeKind, CaseEvent["by"]>> = { staff: "officer", system: "system" };
