import { z } from "zod";
import { record } from "@/lib/audit";
import {
  type Candidate,
  casesClosedBefore,
  casesWishedErased,
  eraseCase,
  forgetLooks,
  forgetRemovedMarkers,
  servicesToErase,
} from "@/lib/cases";
import { type Day, type Db, dayToDate, defineJob, londonDay, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import type { Prisma } from "@/prisma/generated/client";
import { carryOut } from "./erasure/job";
import { forgetAccount } from "./forget-account";
import { isDue, type Kept, keptSince, ruleFor } from "./retention";
import { otherSpans } from "./schema";

const system = systemScope("erase what was kept for long enough");

const hour = 60 * 60_000;

/** Every night: what was kept for as long as it may be goes. */
export const retentionJob = defineJob({
  name: "erase-old-data",
  payload: z.object({}),
  tries: 12,
  every: "50 2 * * *",
  run: () => eraseOld(new Date()),
});

/**
 * Erases whatever is past its time, batch by batch, and writes down how much it was of each kind. Cut
 * off anywhere, the next run goes on where it stopped: what is gone is not found again. One case or
 * account that cannot be erased keeps nobody else's: throws in the end, with all that went wrong.
 */
export async function eraseOld(now: Date, batch = 500): Promise<void> {
  const today = londonDay(now);
  const night: Night = { now, today, batch, failed: [] };
  const untilNone = (work: (db: Db) => Promise<number>) => untilFewer(batch, work);
  const counts = {
    wishes: await carryOutLateWishes(night),
    cases: (await eraseWished(night)) + (await eraseRetained(night)),
    accounts: (await forgetClosedAccounts(night)) + (await forgetCallers(night)),
    copies: await inSystem((db) => forgetOldCopies(db, now)),
    looks: await untilNone((db) => forgetLooks(db, startOf(today, otherSpans.views), batch)),
    markers: await inSystem((db) => forgetRemovedMarkers(db, startOf(today, otherSpans.markers))),
    letters: await untilNone((db) =>
      forgetBefore(db, "letters", startOf(today, otherSpans.letters), batch),
    ),
    entries: await untilNone((db) =>
      forgetBefore(db, "audit_entries", startOf(today, otherSpans.audit), batch),
    ),
  };
  const entry = { action: "retention.done", subject: "platform", subjectId: null, councilId: null };
  const facts = { ...counts, failed: night.failed.length };
  await inSystem((db) => record(db, { ...entry, facts }, now));
  if (night.failed.length > 0) throw new AggregateError(night.failed, "Not all could be erased");
}

interface Night {
  now: Date;
  today: Day;
  /** How many rows one transaction looks at or forgets. */
  batch: number;
  /** Why what could not be erased could not. */
  failed: unknown[];
}

/** Does something to one person's; gives 1 where it was done, and 0 where not or it went wrong. */
async function one({ failed }: Night, work: () => Promise<boolean>): Promise<number> {
  try {
    return (await work()) ? 1 : 0;
  } catch (error) {
    failed.push(error);
    return 0;
  }
}

/** Wishes whose own job did not do them on their day. */
async function carryOutLateWishes(night: Night): Promise<number> {
  const { now, batch } = night;
  const late = await inSystem((db) =>
    db.erasure.findMany({
      where: {
        ...{ cancelledAt: null, doneAt: null },
        dueAt: { lt: new Date(now.getTime() - hour) },
      },
      orderBy: { dueAt: "asc" },
      select: { id: true },
      take: batch,
    }),
  );
  let done = 0;
  for (const { id } of late) {
    done += await one(night, async () => {
      await carryOut(id, now);
      return true;
    });
  }
  return done;
}

/** Cases that had to wait when their person wished them erased, and need not any more. */
async function eraseWished(night: Night): Promise<number> {
  const { batch } = night;
  let erased = 0;
  for (let after: string | undefined; ; ) {
    const found = await inSystem((db) => casesWishedErased(db, { after }, batch));
    for (const each of found) erased += await eraseOne(each, night, { wished: true });
    after = found.at(-1)?.id;
    if (found.length < batch) return erased;
  }
}

/** Cases that were closed so long ago that nobody's are kept. */
async function eraseRetained(night: Night): Promise<number> {
  const { today, batch } = night;
  let erased = 0;
  for (const service of await inSystem(servicesToErase)) {
    const before = startOf(today, ruleFor(service).keep);
    for (;;) {
      const found = await inSystem((db) => casesClosedBefore(db, { service, before }, batch));
      let gone = 0;
      for (const each of found) gone += await eraseOne(each, night, { wished: false });
      erased += gone;
      // A full batch of which nothing went is somebody else's work at this moment.
      if (found.length < batch || gone === 0) break;
    }
  }
  return erased;
}

/** In a transaction of its own; gives 1 where it was erased. */
function eraseOne(
  { id: caseId }: Candidate,
  night: Night,
  { wished }: { wished: boolean },
): Promise<number> {
  const { today, now } = night;
  const ask = { caseId, isDue: (subject: Kept) => isDue(subject, today, { wished }) };
  return one(night, () => inSystem((db) => eraseCase(db, ask, now)));
}

/** Accounts whose owner closed them and did not open them again. */
function forgetClosedAccounts(night: Night): Promise<number> {
  return forgetAccounts(night, {
    closedAt: { lt: startOf(night.today, otherSpans.closed) },
    erasures: { none: { cancelledAt: null, doneAt: null } },
  });
}

/** People whom officers registered for a call, of whom no case is left and no form can come any more. */
function forgetCallers(night: Night): Promise<number> {
  return forgetAccounts(night, {
    ...{ email: null, cases: { none: {} } },
    createdAt: { lt: startOf(night.today, otherSpans.drafts) },
  });
}

async function forgetAccounts(night: Night, where: Prisma.ResidentWhereInput): Promise<number> {
  const { now, batch } = night;
  const found = await inSystem((db) =>
    db.resident.findMany({
      where,
      orderBy: { createdAt: "asc" },
      select: { id: true },
      take: batch,
    }),
  );
  let gone = 0;
  for (const { id } of found) {
    gone += await one(night, () =>
      inSystem(async (db) => {
        // Asked again under the lock: it may be opened again, or get a case, at this moment.
        await db.$queryRaw`SELECT FROM residents WHERE id = ${id}::uuid FOR UPDATE`;
        if ((await db.resident.count({ where: { AND: [where, { id }] } })) === 0) return false;
        await forgetAccount(db, id, now);
        return true;
      }),
    );
  }
  return gone;
}

function inSystem<T>(work: (db: Db) => Promise<T>): Promise<T> {
  return withScope(system, work);
}

/** Does something in transactions of their own until one of them did fewer than it could; sums up. */
async function untilFewer(batch: number, work: (db: Db) => Promise<number>): Promise<number> {
  let total = 0;
  for (let done = batch; done >= batch; total += done) done = await inSystem(work);
  return total;
}

async function forgetBefore(
  db: Db,
  parent: "letters" | "audit_entries",
  before: Date,
  batch: number,
): Promise<number> {
  const [row] = await db.$queryRaw<{ gone: number }[]>`
    SELECT app.forget_before(${parent}, ${before}, ${batch}::integer) AS gone`;
  return row?.gone ?? 0;
}

/** What ended before this moment has been kept for the span. An hour early, for London's summer. */
function startOf(today: Day, span: Parameters<typeof keptSince>[1]): Date {
  return new Date(dayToDate(keptSince(today, span)).getTime() - hour);
}

async function forgetOldCopies(db: Db, now: Date): Promise<number> {
  const { count } = await db.dataExport.deleteMany({ where: { expiresAt: { lte: now } } });
  return count;
}
