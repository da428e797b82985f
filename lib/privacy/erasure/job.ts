import { record } from "@/lib/audit";
import { type Candidate, casesWishedErased, eraseCase, wishErased } from "@/lib/cases";
import { closeAccountIn } from "@/lib/identity";
import { sendLetter } from "@/lib/notifications";
import { type Db, defineJob, londonDay, withScope } from "@/lib/platform";
import { residentScope, systemScope } from "@/lib/platform/mint";
import type { Erasure } from "@/prisma/generated/client";
import { forgetAccount } from "../forget-account";
import { holdingsOn, latest } from "../holdings";
import { isDue } from "../retention";
import { type ErasureOutcome, erasureOutcomeSchema } from "../schema";
import { fatesOf, keptIn } from "./foretell";
import { eraseJobKind } from "./kind";

const system = systemScope("erase what a resident wishes erased");

/** How many cases one look finds, and one statement marks. */
const batch = 100;

/** Carries out a wish on its day. */
export const eraseJob = defineJob({
  ...eraseJobKind,
  run: ({ erasureId }) => carryOut(erasureId),
});

/**
 * Carries out a wish that is due: closes the account, erases each case that may go in a transaction of
 * its own, marks those that must wait, then takes the account away and says what came of it. Cut off
 * anywhere, the next run goes on; a wish that was taken back or carried out stays as it is.
 */
export async function carryOut(erasureId: string, now = new Date()): Promise<void> {
  const owner = await withScope(system, (db) => begin(db, erasureId, now));
  if (!owner) return;
  while ((await markSome(owner, now)) === batch);
  for (let after: string | undefined; ; ) {
    const found = await withScope(system, (db) => casesWishedErased(db, { after, owner }, batch));
    for (const each of found) await withScope(system, (db) => eraseOne(db, erasureId, each, now));
    after = found.at(-1)?.id;
    if (found.length < batch) break;
  }
  const holdings = await withScope(residentScope(owner.residentId), (db) =>
    holdingsOn(db, londonDay(now)),
  );
  const kept = fatesOf(holdings)
    .map(keptIn)
    .filter(({ open, closed }) => open + closed > 0);
  await withScope(system, (db) => finish(db, erasureId, { owner, kept }, now));
}

/** Whose wish it is. */
interface Owner {
  residentId: string;
  email: string | null;
}

/** Closes the account, so that nothing is added to it from here on; null where nothing is to be done. */
async function begin(db: Db, erasureId: string, now: Date): Promise<Owner | null> {
  const erasure = await lockErasure(db, erasureId);
  if (!erasure || erasure.cancelledAt || erasure.doneAt || erasure.dueAt > now) return null;
  if (!erasure.outcome) await keepOutcome(db, erasureId, { erased: 0, kept: [] });
  const { residentId } = erasure;
  if (!residentId) {
    await db.erasure.update({ where: { id: erasureId }, data: { doneAt: now } });
    return null;
  }
  await closeAccountIn(db, residentId, now, { tell: false });
  const { email } = await db.resident.findUniqueOrThrow({ where: { id: residentId } });
  return { residentId, email };
}

function markSome(owner: Owner, now: Date): Promise<number> {
  return withScope(system, (db) => wishErased(db, { ...owner, atMost: batch }, now));
}

/** A case and the count of it go together, so that a run cut off in between counts none twice. */
async function eraseOne(db: Db, erasureId: string, { id: caseId }: Candidate, now: Date) {
  const today = londonDay(now);
  const erased = await eraseCase(
    db,
    { caseId, isDue: (subject) => isDue(subject, today, { wished: true }) },
    now,
  );
  if (!erased) return;
  const outcome = outcomeOf(await lockErasure(db, erasureId));
  await keepOutcome(db, erasureId, { ...outcome, erased: outcome.erased + 1 });
}

async function finish(
  db: Db,
  erasureId: string,
  { owner, kept }: { owner: Owner; kept: ErasureOutcome["kept"] },
  now: Date,
): Promise<void> {
  const erasure = await lockErasure(db, erasureId);
  if (!erasure || erasure.doneAt) return;
  const { erased } = outcomeOf(erasure);
  await forgetAccount(db, owner.residentId, now);
  await keepOutcome(db, erasureId, { erased, kept });
  await db.erasure.update({ where: { id: erasureId }, data: { doneAt: now } });
  const waiting = kept.reduce((sum, { open, closed }) => sum + open + closed, 0);
  const entry = { subject: "erasure", subjectId: erasureId, councilId: null };
  const facts = { erased, kept: waiting };
  await record(db, { action: "erasure.done", ...entry, facts }, now);
  if (!owner.email) return;
  const isOpen = kept.some(({ open }) => open > 0);
  const until = isOpen ? null : latest(kept.map((each) => each.until));
  await sendLetter(
    db,
    {
      ...{ template: "account-erasure-done", to: owner.email, councilId: null, caseId: null },
      fields: { ...facts, until },
    },
    now,
  );
}

async function lockErasure(db: Db, id: string): Promise<Erasure | null> {
  await db.$queryRaw`SELECT FROM erasures WHERE id = ${id}::uuid FOR UPDATE`;
  return db.erasure.findUnique({ where: { id } });
}

function outcomeOf(erasure: Pick<Erasure, "outcome"> | null): ErasureOutcome {
  return erasureOutcomeSchema.parse(erasure?.outcome);
}

async function keepOutcome(db: Db, id: string, outcome: ErasureOutcome): Promise<void> {
  await db.erasure.update({ where: { id }, data: { outcome } });
}
