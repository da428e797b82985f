import type { Db } from "@/lib/platform";
import type { AccountLink } from "@/prisma/generated/client";
import { type Account, ownedBy } from "./account";
import { type Claim, endedAs, type LostFactorRequest, lostFactorFacts } from "./lost-factor";

// Requests to remove a lost factor are rows of `account_links`: the link in their first letter.

export const lostFactorPurpose = "second-factor";

/** A row as the rules know it. */
export function asRequest({ expiresAt, usedAt, facts }: AccountLink): LostFactorRequest {
  return { expiresAt, usedAt, facts: lostFactorFacts.parse(facts) };
}

/** Writes a request down as the rules changed it, unless somebody else did meanwhile. */
export async function moveRequest(
  db: Db,
  row: AccountLink,
  next: LostFactorRequest,
): Promise<boolean> {
  const { count } = await db.accountLink.updateMany({
    where: { id: row.id, usedAt: row.usedAt, expiresAt: row.expiresAt },
    data: { usedAt: next.usedAt, expiresAt: next.expiresAt, facts: { ...next.facts } },
  });
  return count === 1;
}

/** The requests of an account that were not ended, the newest last. */
export function openRequests(db: Db, account: Account): Promise<AccountLink[]> {
  return db.accountLink.findMany({
    where: { ...ownedBy(account), purpose: lostFactorPurpose, usedAt: null },
    orderBy: { id: "asc" },
    take: 50,
  });
}

/** Ends what an account has asked; gives whether there was anything. */
export async function endLostFactor(
  db: Db,
  account: Account,
  how: "stopped" | "used",
  now: Date,
): Promise<boolean> {
  let isEnded = false;
  for (const row of await openRequests(db, account)) {
    const ended = endedAs(asRequest(row), how, now);
    if (ended && (await moveRequest(db, row, ended))) isEnded = true;
  }
  return isEnded;
}

/** What a session that waits for its second step shows of whoever began it. */
export async function claimOf(db: Db, residentId: string, method: string): Promise<Claim> {
  const password = await db.residentPassword.findUnique({ where: { residentId } });
  const reset = await db.accountLink.findFirst({
    where: { residentId, purpose: "password", usedAt: { not: null } },
    orderBy: { usedAt: "desc" },
  });
  const strong = await db.residentSession.findFirst({
    where: { residentId, strongAt: { not: null } },
    orderBy: { strongAt: "desc" },
  });
  return {
    method,
    passwordSince: password?.changedAt ?? null,
    resetAt: reset?.usedAt ?? null,
    strongSince: strong?.strongAt ?? null,
  };
}
