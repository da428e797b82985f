import { type Db, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { type Account, ownedBy } from "./account";
import { mostPasskeys } from "./passkeys";
import { recoveryCodesLeft } from "./recovery-codes";

export interface PasskeyRow {
  id: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

/** What an account is signed in to with besides its password. */
export interface Factors {
  /** Since when an authenticator app is asked for; null where none is. */
  appSince: Date | null;
  passkeys: PasskeyRow[];
  codesLeft: number;
}

export async function factorsOf(db: Db, account: Account): Promise<Factors> {
  const app = await db.authenticatorApp.findFirst({
    where: { ...ownedBy(account), confirmedAt: { not: null } },
    select: { confirmedAt: true },
  });
  const passkeys = await db.passkey.findMany({
    where: ownedBy(account),
    select: { id: true, name: true, createdAt: true, lastUsedAt: true },
    orderBy: { id: "asc" },
    take: mostPasskeys,
  });
  return {
    appSince: app?.confirmedAt ?? null,
    passkeys,
    codesLeft: await recoveryCodesLeft(db, account),
  };
}

/** Whether an account asks for a second step: recovery codes alone ask for nothing. */
export async function hasFactor(db: Db, account: Account): Promise<boolean> {
  const where = ownedBy(account);
  const apps = await db.authenticatorApp.count({ where: { ...where, confirmedAt: { not: null } } });
  return apps > 0 || (await db.passkey.count({ where })) > 0;
}

/** `factorsOf` for a page, in a scope of its own. */
export function ownFactors(account: Account): Promise<Factors> {
  return withScope(identityScope(), (db) => factorsOf(db, account));
}
