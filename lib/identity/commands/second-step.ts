import { z } from "zod";
import { type Db, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { accountsOf } from "../accounts";
import type { Pending } from "../current";
import {
  type Answer,
  addAuthenticatorApp,
  addPasskey,
  hasFactor,
  type Proof,
  takePasskey,
  withProof,
} from "../factors";
import { endLostFactor } from "../factors/lost-factor-requests";
import type { AccountKind } from "../schema";
import { type Arrival, enter } from "./enter";
import { recordAccount } from "./trail";

const methods = z.enum(["password", "link", "passkey", "outside"]);

type Shown = { ok: true; token: string } | { ok: false; reason: "wrong" | "too-many" };

/**
 * Lets somebody in who shows the second factor that their session waits for. Their session begins
 * anew, with another cookie: one that was planted in their browser before opens nothing.
 */
export async function showSecondStep(
  pending: Pending,
  proof: Proof,
  arrival: Arrival,
  now = new Date(),
): Promise<Shown> {
  const { kind, id } = pending;
  const shown = await withProof({ kind, id }, proof, now, (db) => goOn(db, pending, arrival, now));
  return shown.ok ? { ok: true, token: await shown.result.token() } : shown;
}

/** Lets a resident in whose second factor was taken away while their session waited; null where it was not. */
export async function enterWithoutStep(
  pending: Pending,
  arrival: Arrival,
  now = new Date(),
): Promise<string | null> {
  const { kind, id } = pending;
  const begun = await withScope(identityScope(), async (db) => {
    if (kind === "staff" || (await hasFactor(db, { kind, id }))) return null;
    return goOn(db, pending, arrival, now);
  });
  return begun ? begun.token() : null;
}

type SetUp<Reason> =
  | { ok: true; token: string; show: string | null }
  | { ok: false; reason: Reason };

/** Sets up the first second factor of somebody who waits for one, and lets them in: an app, by its first code. */
export async function setUpFirstApp(
  pending: Pending,
  code: string,
  arrival: Arrival,
  now = new Date(),
): Promise<SetUp<"wrong" | "none" | "too-many">> {
  const { kind, id } = pending;
  const added = await addAuthenticatorApp({ kind, id }, code, { onlyFirst: true }, now);
  return added.ok ? letInWith(added.show, pending, arrival, now) : added;
}

/** The same with a passkey. */
export async function setUpFirstPasskey(
  pending: Pending,
  { answer, name }: { answer: Answer; name: string },
  arrival: Arrival,
  now = new Date(),
): Promise<SetUp<"wrong" | "full">> {
  const { kind, id } = pending;
  const added = await addPasskey({ kind, id }, answer, name, { onlyFirst: true }, now);
  return added.ok ? letInWith(added.show, pending, arrival, now) : added;
}

async function letInWith(show: string | null, pending: Pending, arrival: Arrival, now: Date) {
  const begun = await withScope(identityScope(), (db) => goOn(db, pending, arrival, now));
  return { ok: true as const, token: await begun.token(), show };
}

async function goOn(db: Db, { kind, id, sessionId }: Pending, arrival: Arrival, now: Date) {
  const accounts = accountsOf(kind);
  await accounts.lock(db, id);
  const session = await accounts.session(db, sessionId);
  const account = await accounts.byId(db, id);
  if (!account?.isOpen || session?.ownerId !== id || session.endedAt) {
    throw new Error("A session ended while its second step was shown");
  }
  const method = methods.parse(session.method);
  return enter(db, kind, account, { method, strong: true }, arrival, now);
}

/** Signs somebody in by a passkey alone: their device has asked who they are. Null where it is none of ours. */
export async function signInByPasskey(
  kind: AccountKind,
  answer: Answer,
  arrival: Arrival,
  now = new Date(),
): Promise<string | null> {
  const begun = await withScope(identityScope(), async (db) => {
    const owner = await takePasskey(db, null, answer, now);
    const account = owner?.kind === kind ? await accountsOf(kind).byId(db, owner.id) : null;
    if (!owner || !account?.isOpen) {
      await recordAccount(db, kind, "sign_in_failed", account, now, { method: "passkey" });
      return null;
    }
    await endLostFactor(db, owner, "used", now);
    return enter(db, kind, account, { method: "passkey", strong: true }, arrival, now);
  });
  return begun ? begun.token() : null;
}
