import type { Db } from "@/lib/platform";
import { type Account, ownedBy, recordFactor } from "./account";
import { tidyUp } from "./changes";
import { endLostFactor } from "./lost-factor-requests";

/**
 * Takes out what came into an account since a moment, for an owner who takes it back from somebody
 * else; the account is held. Recovery codes go too where anything does: nobody knows for whom they
 * were made. A factor from before stays, and stays asked for.
 */
export async function forgetFactorsSince(
  db: Db,
  account: Account,
  since: Date,
  now: Date,
): Promise<void> {
  const owner = ownedBy(account);
  await endLostFactor(db, account, "stopped", now);
  const apps = await db.authenticatorApp.deleteMany({
    where: { ...owner, OR: [{ createdAt: { gte: since } }, { confirmedAt: { gte: since } }] },
  });
  const passkeys = await db.passkey.deleteMany({ where: { ...owner, createdAt: { gte: since } } });
  if (apps.count + passkeys.count === 0) return;
  await db.recoveryCode.deleteMany({ where: owner });
  await tidyUp(db, account, now);
  await recordFactor(db, account, "second_factors_taken_back", now);
}
