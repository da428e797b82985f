import { z } from "zod";
import { record } from "@/lib/audit";
import { serviceSettings } from "@/lib/catalogue";
import { councilById } from "@/lib/councils";
import { sendLetter } from "@/lib/notifications";
import { type Db, defineJob, idSchema, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { nameOf, whereOf } from "./letters";
import { casePath } from "./paths";
import { eventFactsSchema } from "./schema";
import { lettersOfEvent } from "./sent-already";
import { managersOf } from "./tell-managers";

/**
 * Does at the council that gets a case what the one that gives it may not: its row in the log, and
 * letters to the managers of the team it goes to.
 */
export const tellCouncilJob = defineJob({
  name: "tell-council",
  payload: z.object({ eventId: idSchema }),
  tries: 12,
  run: ({ eventId }) =>
    withScope(systemScope("tell a council of a case that was handed to it"), (db) =>
      tellCouncil(db, eventId),
    ),
});

async function tellCouncil(db: Db, eventId: string): Promise<void> {
  const event = await db.caseEvent.findUnique({ where: { id: eventId }, include: { case: true } });
  if (!event) return;
  const { caseId, at, body, kind, case: subject } = event;
  const { toId, from, service = subject.service } = eventFactsSchema.parse(event.facts);
  const council = toId ? await councilById(db, toId) : null;
  if (!council) return;
  await noteArrival(db, { caseId, councilId: council.id, at, isBack: kind === "returned" });
  const teamId = (await serviceSettings(db, council.id)).get(service)?.teamId ?? null;
  const told = await lettersOfEvent(db, { caseId, at }, "case-arrived");
  const managers = await managersOf(db, council.id, { teamId, service });
  for (const { email } of managers.filter((manager) => !told.has(manager.email))) {
    await sendLetter(
      db,
      {
        template: "case-arrived",
        to: email,
        councilId: council.id,
        caseId,
        fields: {
          ...nameOf({ ...subject, service }),
          where: whereOf(subject.place),
          from: from ?? "Another council",
          isBack: kind === "returned",
          message: body,
          casePath: casePath(council.slug, subject.reference),
        },
      },
      at,
    );
  }
}

interface Arrival {
  caseId: string;
  councilId: string;
  at: Date;
  isBack: boolean;
}

/** The log's row at the council that the case came to, of the moment that it came. */
async function noteArrival(db: Db, { caseId, councilId, at, isBack }: Arrival): Promise<void> {
  const action = isBack ? "case.came_back" : "case.arrived";
  const entry = { action, subject: "case", subjectId: caseId, councilId };
  if ((await db.auditEntry.count({ where: { ...entry, at } })) > 0) return;
  await record(db, entry, at);
}
