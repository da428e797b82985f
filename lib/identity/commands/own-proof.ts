import { type Db, forgiveTry, type Limit, withinLimit, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { type Account, accountsOf, type OwnSession } from "../accounts";
import { verifyPassword } from "../passwords";
import type { AccountKind } from "../schema";
import { askedOf } from "../session";
import { recordAccount } from "./trail";

/** Whoever is signed in to an account, in which session. */
export interface Holder {
  kind: AccountKind;
  /** The account's. */
  id: string;
  sessionId: string;
}

export type Unproven = "wrong" | "too-many" | "sign-in";

/** Only tries that fail count in the end. Whoever has found a computer left open may guess few times. */
const limitOf = (kind: AccountKind): Limit => ({
  name: `${kind} own password`,
  tries: 10,
  seconds: 15 * 60,
});

/**
 * The account of whoever is signed in, once they have shown that it is theirs: by its password or
 * by having signed in a moment ago, as `askedOf` says ("sign-in" where they have not). Opens its own
 * scope: hashing takes too long to hold a transaction open for it.
 */
export async function provenAccount(
  holder: Holder,
  password: string,
  now: Date,
): Promise<{ ok: true; account: Account } | { ok: false; reason: Unproven }> {
  const { kind, id } = holder;
  const held = await withScope(identityScope(), (db) => readHeld(db, holder));
  if (!held) return { ok: false, reason: "sign-in" };
  const { account, session } = held;
  const asked = askedOf(session, account.hash !== undefined, now);
  if (asked === "nothing") return { ok: true, account };
  if (asked === "sign-in") return { ok: false, reason: "sign-in" };
  if (!(await withinLimit(limitOf(kind), id, now))) return { ok: false, reason: "too-many" };
  if (!(await verifyPassword(password, account.hash))) {
    await withScope(identityScope(), (db) => recordAccount(db, kind, "proof_failed", account, now));
    return { ok: false, reason: "wrong" };
  }
  await forgiveTry(limitOf(kind), id, now);
  return { ok: true, account };
}

/**
 * Holds an account until the transaction ends, for the change that its owner was proven for. False
 * where what proved them is no longer true: the session has ended, the password or address is another.
 */
export async function holdProven(db: Db, holder: Holder, proven: Account): Promise<boolean> {
  await accountsOf(holder.kind).lock(db, holder.id);
  const held = await readHeld(db, holder);
  return held !== null && held.account.hash === proven.hash && held.account.email === proven.email;
}

async function readHeld(
  db: Db,
  { kind, id, sessionId }: Holder,
): Promise<{ account: Account; session: OwnSession } | null> {
  const account = await accountsOf(kind).byId(db, id);
  const session = await accountsOf(kind).session(db, sessionId);
  if (!account?.isOpen || session?.ownerId !== id || session.endedAt) return null;
  return { account, session };
}
