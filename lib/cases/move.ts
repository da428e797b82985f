import type { Council } from "@/lib/councils";
import { councilBySlug } from "@/lib/councils";
import { type Db, enqueue } from "@/lib/platform";
import type { Case } from "@/prisma/generated/client";
import { recordChange } from "./change";
import { tellReporter } from "./letters";
import type { EventFacts } from "./schema";
import { snapshotOf } from "./snapshot";
import { tellCouncilJob } from "./tell-council";
import { tellFollowersJob } from "./tell-followers";
import { writeEvent } from "./write-event";

/** A case on its way from one council to another. */
export interface Move {
  kind: "handed_over" | "returned";
  from: Council;
  to: Council;
  /** Key of the service that it is from now on. */
  service: string;
  /** Whose it is there; null where the other council gives such cases to no team. */
  teamId: string | null;
  /** Whether the council that gives it away still sees what comes after. */
  follow: boolean;
  words: string;
}

/**
 * Moves a locked case, with all that goes along: history and audit row while it is still the
 * asker's, the letter to its reporter, then the case itself. What the other council needs to write
 * and to be told is a job's. Throws where the database does not let it go.
 */
export async function moveCase(db: Db, before: Case, move: Move, now: Date): Promise<void> {
  const at = now > before.updatedAt ? now : new Date(before.updatedAt.getTime() + 1);
  const revision = before.revision + 1;
  const left = await snapshotOf(db, before, move.to);
  const eventId = await writeEvent(
    db,
    { ...before, revision },
    { kind: move.kind, audience: "resident", body: move.words, facts: factsOf(before, move) },
    at,
  );
  await recordChange(db, move.kind, before, { ...before, revision }, at);
  await tellWhoHasIt(db, before, move, at);
  await enqueue(db, tellFollowersJob, { eventId });
  await enqueue(db, tellCouncilJob, { eventId });
  await db.case.updateMany({ where: { id: before.id }, data: { saidAt: at } });
  // Whether it followed an earlier time counts no more.
  await db.caseCouncil.updateMany({
    where: { caseId: before.id, councilId: before.councilId, until: { not: null } },
    data: { follows: false },
  });
  const handover = move.kind === "returned" ? "returned" : "offered";
  const [moved] = await db.$queryRaw<{ revision: number | null }[]>`
    SELECT app.move_case(${before.id}::uuid, ${move.to.id}::uuid, ${handover}, ${move.service},
      ${move.teamId}::uuid, ${move.follow}, ${JSON.stringify(left)}::jsonb, ${at}::timestamptz)
      AS revision`;
  if (moved?.revision !== revision) throw new Error("A case could not be handed over");
}

function factsOf(before: Case, { from, to, service }: Move): Omit<EventFacts, "revision"> {
  const changed = service === before.service ? {} : { service, fromService: before.service };
  return { from: from.name, to: to.name, toId: to.id, ...changed };
}

/** Writes to the reporter who has their report now, and how to reach them. */
async function tellWhoHasIt(db: Db, before: Case, { kind, to, words }: Move, at: Date) {
  const site = await councilBySlug(db, to.slug);
  await tellReporter(db, before, at, ({ envelope, named, trackPath, stopPath }) => ({
    ...envelope,
    template: "case-handed-over",
    fields: {
      ...named,
      council: to.name,
      isBack: kind === "returned",
      phone: site?.profile.phone ?? null,
      email: site?.profile.email ?? null,
      sitePath: `/${to.slug}`,
      message: words,
      trackPath,
      stopPath,
    },
  }));
}
