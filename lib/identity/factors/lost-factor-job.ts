import { z } from "zod";
import { type Db, defineJob, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import type { AccountLink } from "@/prisma/generated/client";
import { type Account, holdAccount, ownedBy, ownerOf, recordFactor } from "./account";
import { tidyUp } from "./changes";
import { tellOfChange } from "./letters";
import { tellOfWait } from "./lose-factor";
import { endedAs, lostFactorSpan, needsReminder } from "./lost-factor";
import { asRequest, lostFactorPurpose, moveRequest } from "./lost-factor-requests";

const system = systemScope("remove second factors that were lost");

/** How many requests one round looks at; the next goes on. */
const atATime = 100;

/**
 * Reminds halfway, and takes away what is due. Each request in a transaction of its own, so that a
 * round that is cut off is gone on with by the next.
 */
export const tendLostFactors = defineJob({
  name: "tend-lost-factors",
  payload: z.object({}),
  tries: 1,
  every: "*/10 * * * *",
  run: () => tendLostFactorsAt(new Date()),
});

export async function tendLostFactorsAt(now: Date): Promise<void> {
  const rows = await withScope(system, (db) =>
    db.accountLink.findMany({
      where: {
        purpose: lostFactorPurpose,
        usedAt: null,
        expiresAt: { lte: new Date(now.getTime() + lostFactorSpan.wait / 2) },
        facts: { path: ["stage"], equals: "waiting" },
      },
      orderBy: { expiresAt: "asc" },
      take: atATime,
    }),
  );
  for (const { id } of rows) await withScope(system, (db) => tend(db, id, now));
}

/** Takes a resident's factor away at once where that is due: they need not wait for the next round. */
export async function finishLostFactor(residentId: string, now = new Date()): Promise<void> {
  await withScope(system, async (db) => {
    const rows = await db.accountLink.findMany({
      where: { residentId, purpose: lostFactorPurpose, usedAt: null, expiresAt: { lte: now } },
      take: atATime,
    });
    for (const { id } of rows) await tend(db, id, now);
  });
}

async function tend(db: Db, id: string, now: Date): Promise<void> {
  const found = await db.accountLink.findUniqueOrThrow({ where: { id } });
  await holdAccount(db, ownerOf(found));
  const row = await db.accountLink.findUniqueOrThrow({ where: { id } });
  const request = asRequest(row);
  const removed = endedAs(request, "removed", now);
  if (removed && (await moveRequest(db, row, removed))) {
    await removeFactors(db, ownerOf(row), now);
  } else if (needsReminder(request, now)) {
    await remind(db, row, now);
  }
}

async function remind(db: Db, row: AccountLink, now: Date): Promise<void> {
  const request = asRequest(row);
  const next = { ...request, facts: { ...request.facts, reminded: true } };
  if (await moveRequest(db, row, next)) await tellOfWait(db, row, row.expiresAt, now);
}

async function removeFactors(db: Db, account: Account, now: Date): Promise<void> {
  await takeFactorsAway(db, account, now);
  await recordFactor(db, account, "second_factor_removed_as_lost", now);
  await tellOfChange(db, account, "lost-removed", now);
}

/** Every second factor of an account that is held, and its recovery codes. */
export async function takeFactorsAway(db: Db, account: Account, now: Date): Promise<void> {
  await db.authenticatorApp.deleteMany({ where: ownedBy(account) });
  await db.passkey.deleteMany({ where: ownedBy(account) });
  await tidyUp(db, account, now);
}
