import {
  type Db,
  hashSecret,
  type Limit,
  newId,
  newSecret,
  sign,
  verify,
  withinLimit,
  withScope,
} from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import type { AccountLink } from "@/prisma/generated/client";
import { type Account, addressOf, holdAccount, ownedBy, ownerOf, recordFactor } from "./account";
import { sendToOwner } from "./letters";
import { answeredAt, askedAt, endedAs, mayAskForRemoval, stageOf } from "./lost-factor";
import {
  asRequest,
  claimOf,
  lostFactorPurpose,
  moveRequest,
  openRequests,
} from "./lost-factor-requests";
import { hasFactor } from "./queries";

/** Each try writes a letter. */
const askLimit = { name: "lost second factor", tries: 3, seconds: 24 * 60 * 60 } satisfies Limit;

type Asked =
  | { ok: true }
  | { ok: false; reason: "not-by-password" | "no-address" | "waiting" | "too-many" };

/** A resident whose session waits for the second step. */
export interface Waiting {
  /** The account's. */
  id: string;
  sessionId: string;
}

/**
 * Begins the way back for a resident who has their password and their mailbox, but no second factor
 * any more: a letter whose link they must follow.
 */
export async function askToRemoveFactor(
  { id, sessionId }: Waiting,
  now = new Date(),
): Promise<Asked> {
  const account: Account = { kind: "resident", id };
  if (!(await withinLimit(askLimit, id, now))) return { ok: false, reason: "too-many" };
  return withScope(identityScope(), async (db) => {
    await holdAccount(db, account);
    const session = await db.residentSession.findUnique({ where: { id: sessionId } });
    if (session?.residentId !== id || session.strongAt || !(await hasFactor(db, account))) {
      throw new Error("Only a session that waits for its second step can ask for it to be removed");
    }
    if (!mayAskForRemoval(await claimOf(db, id, session.method))) {
      return { ok: false, reason: "not-by-password" };
    }
    const email = await addressOf(db, account);
    if (!email) return { ok: false, reason: "no-address" };
    for (const row of await openRequests(db, account)) {
      const stage = stageOf(asRequest(row), now);
      if (stage === "waiting" || stage === "due") return { ok: false, reason: "waiting" };
      // Only the newest letter's link works.
      const ended = endedAs(asRequest(row), "stopped", now);
      if (ended) await moveRequest(db, row, ended);
    }
    await ask(db, account, email, now);
    return { ok: true };
  });
}

async function ask(db: Db, account: Account, email: string, now: Date): Promise<void> {
  const id = newId();
  const secret = newSecret();
  const { facts, expiresAt } = askedAt(now);
  await db.accountLink.createMany({
    data: {
      id,
      purpose: lostFactorPurpose,
      ...ownedBy(account),
      email,
      secretHash: hashSecret(secret),
      facts: { ...facts },
      createdAt: now,
      expiresAt,
    },
  });
  await recordFactor(db, account, "second_factor_lost", now);
  await sendToOwner(
    db,
    account,
    {
      template: "lost-factor-asked",
      fields: { confirmPath: `/account/lost-step/confirm/${secret}`, keepPath: keepPath(id) },
    },
    now,
  );
}

/** Whether the link of the first letter can be followed, for its page to show a button. */
export async function canAnswer(secret: string, now = new Date()): Promise<boolean> {
  return withScope(identityScope(), async (db) => {
    const row = await rowOfSecret(db, secret);
    return row !== null && stageOf(asRequest(row), now) === "asked";
  });
}

/** Follows the link of the first letter: the wait begins. Gives its end; null where the link is used or too old. */
export async function answerLostFactor(secret: string, now = new Date()): Promise<Date | null> {
  return withScope(identityScope(), async (db) => {
    const row = await rowOfSecret(db, secret);
    const next = row && answeredAt(asRequest(row), now);
    // Whoever has the mailbox must have the account's address, not one that was.
    if (!row || !next || (await addressOf(db, ownerOf(row))) !== row.email) return null;
    if (!(await moveRequest(db, row, next))) return null;
    await recordFactor(db, ownerOf(row), "second_factor_removal_begun", now);
    await tellOfWait(db, row, next.expiresAt, now);
    return next.expiresAt;
  });
}

/** Whether the link that stops it has anything to stop, for its page to show a button. */
export async function canStop(token: string, now = new Date()): Promise<boolean> {
  return withScope(identityScope(), async (db) => {
    const row = await rowOfStop(db, token);
    return row !== null && stageOf(asRequest(row), now) !== "over";
  });
}

/** Stops it, by the link of any letter about it. False where there is nothing to stop any more. */
export async function stopLostFactor(token: string, now = new Date()): Promise<boolean> {
  return withScope(identityScope(), async (db) => {
    const row = await rowOfStop(db, token);
    const next = row && endedAs(asRequest(row), "stopped", now);
    if (!row || !next || !(await moveRequest(db, row, next))) return false;
    await recordFactor(db, ownerOf(row), "second_factor_removal_stopped", now);
    return true;
  });
}

/** What a resident has asked for, and until when that stage lasts; null for nothing. */
export async function lostFactorOf(
  residentId: string,
  now = new Date(),
): Promise<{ stage: "asked" | "waiting" | "due"; until: Date } | null> {
  return withScope(identityScope(), async (db) => {
    const row = (await openRequests(db, { kind: "resident", id: residentId })).at(-1);
    const stage = row && stageOf(asRequest(row), now);
    return row && stage && stage !== "over" ? { stage, until: row.expiresAt } : null;
  });
}

/** Tells when the factor goes, and how to keep it. */
export function tellOfWait(db: Db, row: AccountLink, until: Date, now: Date): Promise<void> {
  const fields = { until: until.toISOString(), keepPath: keepPath(row.id) };
  return sendToOwner(db, ownerOf(row), { template: "lost-factor-waiting", fields }, now);
}

function rowOfSecret(db: Db, secret: string): Promise<AccountLink | null> {
  return db.accountLink.findFirst({
    where: { secretHash: hashSecret(secret), purpose: lostFactorPurpose },
  });
}

const stopping = "keep second factor";

/** The same in each letter: it needs no secret kept. */
function keepPath(id: string): string {
  return `/account/lost-step/stop/${sign(stopping, id)}`;
}

async function rowOfStop(db: Db, token: string): Promise<AccountLink | null> {
  const id = verify(stopping, token);
  return id ? db.accountLink.findFirst({ where: { id, purpose: lostFactorPurpose } }) : null;
}
