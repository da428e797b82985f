import type { Council } from "@/lib/councils";
import { type Db, dateToDay } from "@/lib/platform";
import type { Case } from "@/prisma/generated/client";
import type { Left } from "./schema";
import { stateOf } from "./state";

/**
 * A case as it is now, for the council that is about to hand it over. Who reported it is left out:
 * whoever has the case knows, and nobody else needs to.
 */
export async function snapshotOf(db: Db, subject: Case, to: Council): Promise<Left> {
  const { reference, service, place, postcode, lat, long, teamId, assigneeId } = subject;
  const team = teamId && (await db.team.findUnique({ where: { id: teamId } }));
  const assignee = assigneeId && (await db.staff.findUnique({ where: { id: assigneeId } }));
  return {
    ...{ reference, service, place, postcode, lat, long },
    to: { id: to.id, name: to.name },
    // Checked by the journey when they were given.
    answers: subject.answers as Left["answers"],
    state: stateOf(subject),
    receivedAt: subject.receivedAt.toISOString(),
    targetOn: dateToDay(subject.targetOn),
    team: team ? team.name : null,
    assignee: assignee ? assignee.name : null,
  };
}
