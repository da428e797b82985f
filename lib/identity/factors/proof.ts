import { type Db, forgiveTry, type Limit, withinLimit, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { type Account, holdAccount, recordFactor } from "./account";
import { takeAppCode } from "./authenticator-app";
import { tellOfChange } from "./letters";
import { endLostFactor } from "./lost-factor-requests";
import { type Answer, takePasskey } from "./passkeys";
import { recoveryCodesLeft, takeRecoveryCode } from "./recovery-codes";

/** Only tries that fail count in the end. A code of six digits is one of a million: few may be tried. */
export const factorLimits = {
  soon: { name: "second factor in a while", tries: 5, seconds: 15 * 60 },
  day: { name: "second factor in a day", tries: 50, seconds: 24 * 60 * 60 },
} satisfies Record<string, Limit>;

/** What somebody shows: a code of the app or of the list on paper, or a passkey. */
export interface Proof {
  code: string;
  passkey: Answer | null;
}

export type Shown = "app" | "recovery-code" | "passkey";

type Proven<T> = { ok: true; result: T } | { ok: false; reason: "wrong" | "too-many" };

/**
 * Does `work` in the transaction that takes the proof of an account's second factor: both or
 * neither, and each proof counts once. Showing the factor also ends a wait to have it removed.
 */
export async function withProof<T>(
  account: Account,
  proof: Proof,
  now: Date,
  work: (db: Db, shown: Shown) => Promise<T>,
): Promise<Proven<T>> {
  const who = `${account.kind} ${account.id}`;
  const limits = [factorLimits.soon, factorLimits.day];
  for (const limit of limits) {
    if (!(await withinLimit(limit, who, now))) return { ok: false, reason: "too-many" };
  }
  const done = await withScope(identityScope(), async (db): Promise<Proven<T>> => {
    // One at a time: what follows counts factors and codes.
    await holdAccount(db, account);
    const shown = await takeProof(db, account, proof, now);
    if (shown) return { ok: true, result: await work(db, shown) };
    await recordFactor(db, account, "second_factor_failed", now);
    return { ok: false, reason: "wrong" };
  });
  if (done.ok) for (const limit of limits) await forgiveTry(limit, who, now);
  return done;
}

async function takeProof(
  db: Db,
  account: Account,
  { code, passkey }: Proof,
  now: Date,
): Promise<Shown | null> {
  const shown = await kindOfProof(db, account, { code, passkey }, now);
  if (shown === null) return null;
  await endLostFactor(db, account, "used", now);
  if (shown === "recovery-code") {
    await recordFactor(db, account, "recovery_code_used", now);
    await tellOfChange(db, account, "code-used", now, await recoveryCodesLeft(db, account));
  }
  return shown;
}

async function kindOfProof(
  db: Db,
  account: Account,
  { code, passkey }: Proof,
  now: Date,
): Promise<Shown | null> {
  if (code.trim() === "" && passkey)
    return (await takePasskey(db, account, passkey, now)) && "passkey";
  if (await takeAppCode(db, account, code, now)) return "app";
  return (await takeRecoveryCode(db, account, code, now)) ? "recovery-code" : null;
}
