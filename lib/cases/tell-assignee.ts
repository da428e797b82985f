import { z } from "zod";
import { councilById } from "@/lib/councils";
import { sendLetter } from "@/lib/notifications";
import { type Db, defineJob, enqueue, idSchema, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import type { Case } from "@/prisma/generated/client";
import type { Done } from "./change";
import { nameOf, whereOf } from "./letters";
import { casePath } from "./paths";
import { worksAt } from "./queries/assignees";
import { lettersOfEvent } from "./sent-already";

/** Tells the officer who has a case, or the one that leads it, that its resident wrote. */
export const tellAssigneeJob = defineJob({
  name: "tell-assignee",
  payload: z.object({ eventId: idSchema }),
  tries: 12,
  run: ({ eventId }) =>
    withScope(systemScope("tell an officer that the resident wrote"), (db) =>
      tellAssignee(db, eventId),
    ),
});

/** Enqueues it, but where a message waits already: they know, and one letter is enough. */
export async function tellAssigneeOnce(db: Db, { before, eventId }: Done): Promise<void> {
  if (before.unreadSince === null) await enqueue(db, tellAssigneeJob, { eventId });
}

async function tellAssignee(db: Db, eventId: string): Promise<void> {
  const event = await db.caseEvent.findUnique({ where: { id: eventId }, include: { case: true } });
  const council = event && (await councilById(db, event.councilId));
  if (!council) return;
  const { caseId, councilId, at, case: subject } = event;
  const officer = subject.councilId === councilId ? await officerOf(db, subject) : null;
  const told = await lettersOfEvent(db, { caseId, at }, "resident-wrote");
  // Who wrote it down for the resident knows.
  if (!officer || officer.id === event.staffId || told.has(officer.email)) return;
  await sendLetter(
    db,
    {
      template: "resident-wrote",
      to: officer.email,
      councilId,
      caseId,
      fields: {
        ...nameOf(subject),
        where: whereOf(subject.place),
        casePath: casePath(council.slug, subject.reference),
      },
    },
    at,
  );
}

/** Who has the case and still sees it; of a part of an incident, who has what leads it. */
async function officerOf(db: Db, { assigneeId, mergedIntoId, councilId, service }: Case) {
  const lead = mergedIntoId ? await db.case.findUnique({ where: { id: mergedIntoId } }) : null;
  const id = lead?.assigneeId ?? assigneeId;
  if (!id) return null;
  return db.staff.findFirst({
    where: { id, active: true, roles: { some: worksAt(councilId, service) } },
    select: { id: true, email: true },
  });
}
