import { type Db, withinLimit, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { type Account, holdAccount, ownedBy, recordFactor } from "./account";
import { beginApp, confirmApp } from "./authenticator-app";
import { tellOfChange } from "./letters";
import { type Answer, mostPasskeys, takeNewPasskey } from "./passkeys";
import { factorLimits, type Proof, withProof } from "./proof";
import { hasFactor } from "./queries";
import { recoveryCodesLeft, replaceRecoveryCodes } from "./recovery-codes";
import { keepToShow } from "./shown-once";

// Every change of an account's second factors: the change, its audit row and its letter at once.

/** Whoever has not shown a second factor may add the first one only. */
export type May = { onlyFirst?: boolean };

/** Done; `show` is the secret for the cookie of new recovery codes, where there are any to show. */
export type Added = { ok: true; show: string | null };

/** Makes a secret to set an app up with. */
export async function beginAuthenticatorApp(account: Account, now = new Date()): Promise<void> {
  await withScope(identityScope(), (db) => beginApp(db, account, now));
}

/** Takes an app into use by its first code. */
export async function addAuthenticatorApp(
  account: Account,
  code: string,
  { onlyFirst = false }: May = {},
  now = new Date(),
): Promise<Added | { ok: false; reason: "wrong" | "none" | "too-many" }> {
  if (!(await withinLimit(factorLimits.soon, `setting up ${account.id}`, now))) {
    return { ok: false, reason: "too-many" };
  }
  return withScope(identityScope(), async (db) => {
    await holdAccount(db, account);
    const isFirst = !(await hasFactor(db, account));
    if (onlyFirst && !isFirst) return { ok: false, reason: "none" };
    const result = await confirmApp(db, account, code, now);
    if (result !== "confirmed") return { ok: false, reason: result };
    await note(db, account, "authenticator_app_added", "app-added", now);
    return { ok: true, show: await firstCodes(db, account, isFirst, now) };
  });
}

/** Takes a new passkey into use. */
export async function addPasskey(
  account: Account,
  answer: Answer,
  name: string,
  { onlyFirst = false }: May = {},
  now = new Date(),
): Promise<Added | { ok: false; reason: "wrong" | "full" }> {
  return withScope(identityScope(), async (db) => {
    await holdAccount(db, account);
    if ((await db.passkey.count({ where: ownedBy(account) })) >= mostPasskeys) {
      return { ok: false, reason: "full" };
    }
    const isFirst = !(await hasFactor(db, account));
    if (onlyFirst && !isFirst) return { ok: false, reason: "wrong" };
    if (!(await takeNewPasskey(db, account, answer, name, now))) {
      return { ok: false, reason: "wrong" };
    }
    await note(db, account, "passkey_added", "passkey-added", now);
    return { ok: true, show: await firstCodes(db, account, isFirst, now) };
  });
}

/** Gives a passkey another name; does nothing to one that is not the account's. */
export async function renamePasskey(
  account: Account,
  id: string,
  name: string,
  now = new Date(),
): Promise<void> {
  await withScope(identityScope(), async (db) => {
    const { count } = await db.passkey.updateMany({
      where: { id, ...ownedBy(account) },
      data: { name },
    });
    if (count === 1) await recordFactor(db, account, "passkey_renamed", now);
  });
}

/** Takes the app out of use, for whoever shows a second factor once more. */
export function removeAuthenticatorApp(account: Account, proof: Proof, now = new Date()) {
  return withProof(account, proof, now, async (db) => {
    const { count } = await db.authenticatorApp.deleteMany({ where: ownedBy(account) });
    if (count === 1) await note(db, account, "authenticator_app_removed", "app-removed", now);
    return tidyUp(db, account, now);
  });
}

/** Takes a passkey out of use, for whoever shows a second factor once more. */
export function removePasskey(account: Account, id: string, proof: Proof, now = new Date()) {
  return withProof(account, proof, now, async (db) => {
    const { count } = await db.passkey.deleteMany({ where: { id, ...ownedBy(account) } });
    if (count === 1) await note(db, account, "passkey_removed", "passkey-removed", now);
    return tidyUp(db, account, now);
  });
}

/** Makes new recovery codes, for whoever shows a second factor once more; gives the secret to show them by. */
export function makeRecoveryCodes(account: Account, proof: Proof, now = new Date()) {
  return withProof(account, proof, now, async (db) => {
    const codes = await replaceRecoveryCodes(db, account);
    await note(db, account, "recovery_codes_made", "codes-made", now);
    return keepToShow(db, account, codes, now);
  });
}

async function note(
  db: Db,
  account: Account,
  action: string,
  change: Parameters<typeof tellOfChange>[2],
  now: Date,
): Promise<void> {
  await recordFactor(db, account, action, now);
  await tellOfChange(db, account, change, now);
}

/** An account's first factor comes with recovery codes. */
async function firstCodes(
  db: Db,
  account: Account,
  isFirst: boolean,
  now: Date,
): Promise<string | null> {
  if (!isFirst && (await recoveryCodesLeft(db, account)) > 0) return null;
  return keepToShow(db, account, await replaceRecoveryCodes(db, account), now);
}

/**
 * What follows where no factor is left: recovery codes stand in for nothing, and a member of staff
 * must sign in anew, which leads to setting another up.
 */
export async function tidyUp(db: Db, account: Account, now: Date): Promise<{ isLast: boolean }> {
  if (await hasFactor(db, account)) return { isLast: false };
  await db.recoveryCode.deleteMany({ where: ownedBy(account) });
  if (account.kind === "staff") {
    await db.staffSession.updateMany({
      where: { staffId: account.id, endedAt: null },
      data: { endedAt: now },
    });
  }
  return { isLast: true };
}
