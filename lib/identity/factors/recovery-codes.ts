import { type Db, newId } from "@/lib/platform";
import { type Account, ownedBy } from "./account";
import { hashRecoveryCode, newRecoveryCodes, tidyRecoveryCode } from "./recovery-code";

/** Makes new codes for an account that is held, and gives them this once; those it had die. */
export async function replaceRecoveryCodes(db: Db, account: Account): Promise<string[]> {
  await db.recoveryCode.deleteMany({ where: ownedBy(account) });
  const codes = newRecoveryCodes();
  await db.recoveryCode.createMany({
    data: codes.map((code) => ({
      id: newId(),
      ...ownedBy(account),
      hash: hashRecoveryCode(account, tidyRecoveryCode(code) ?? ""),
    })),
  });
  return codes;
}

/** Whether what was typed is a code of the account that was not used before; it is used then. */
export async function takeRecoveryCode(
  db: Db,
  account: Account,
  typed: string,
  now: Date,
): Promise<boolean> {
  const code = tidyRecoveryCode(typed);
  if (!code) return false;
  const { count } = await db.recoveryCode.updateMany({
    where: { ...ownedBy(account), hash: hashRecoveryCode(account, code), usedAt: null },
    data: { usedAt: now },
  });
  return count === 1;
}

/** How many codes an account has that can still be used. */
export function recoveryCodesLeft(db: Db, account: Account): Promise<number> {
  return db.recoveryCode.count({ where: { ...ownedBy(account), usedAt: null } });
}
