import { z } from "zod";
import { councilById } from "@/lib/councils";
import { sendLetter } from "@/lib/notifications";
import { type Db, defineJob, idSchema, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { nameOf, whereOf } from "./letters";
import { casePath } from "./paths";
import { worksAt } from "./queries/assignees";
import { lettersOfEvent } from "./sent-already";

/** Tells the managers of a case's team that the resident says it is not fixed. */
export const tellManagersJob = defineJob({
  name: "tell-managers",
  payload: z.object({ eventId: idSchema }),
  tries: 12,
  run: ({ eventId }) =>
    withScope(systemScope("tell managers of a reopened case"), (db) => tellManagers(db, eventId)),
});

async function tellManagers(db: Db, eventId: string): Promise<void> {
  const event = await db.caseEvent.findUnique({
    where: { id: eventId },
    include: { case: { include: { team: true } } },
  });
  const council = event && (await councilById(db, event.councilId));
  if (!council) return;
  const { caseId, councilId, at, body, case: subject } = event;
  const told = await lettersOfEvent(db, { caseId, at }, "case-reopened");
  const managers = await managersOf(db, councilId, subject);
  for (const { email } of managers.filter((manager) => !told.has(manager.email))) {
    await sendLetter(
      db,
      {
        template: "case-reopened",
        to: email,
        councilId,
        caseId,
        fields: {
          ...nameOf(subject),
          where: whereOf(subject.place),
          team: subject.team?.name ?? "No team yet",
          message: body,
          reopenings: subject.reopenings,
          casePath: casePath(council.slug, subject.reference),
        },
      },
      at,
    );
  }
}

/** The managers in a case's team who see it; where there is no team, or none in it, all of the council's. */
export async function managersOf(
  db: Db,
  councilId: string,
  { teamId, service }: { teamId: string | null; service: string },
) {
  const managers = await db.staff.findMany({
    where: { active: true, roles: { some: { ...worksAt(councilId, service), role: "manager" } } },
    select: { email: true, teams: { select: { teamId: true } } },
    orderBy: { email: "asc" },
  });
  const ofTeam = managers.filter(({ teams }) => teams.some((team) => team.teamId === teamId));
  return ofTeam.length > 0 ? ofTeam : managers;
}
