import { cache } from "react";
import {
  type AccountKind,
  accountKinds,
  currentResident,
  currentStaff,
  type FactorAccount,
  type Holder,
  type Pending,
  pendingResident,
  pendingStaff,
} from "@/lib/identity";
import { publicScope } from "@/lib/platform/mint";
import { admit } from "./action";
import type { Asker, AskerRule } from "./asker";

type Owner = Asker & {
  account: FactorAccount;
  /** The same, with the session that they ask in. */
  holder: Holder;
  /** Whether they signed in a moment ago. */
  isFresh: boolean;
};

/**
 * Whoever is signed in to their own account, of the kind that the page is for: what is done to it is
 * the same for both, and needs no council. Identity's commands open their own scopes.
 */
export const accountHolder: AskerRule<{ kind: AccountKind }, Owner> = {
  policy: "account's holder",
  signsIn: ({ kind }) => kind,
  async find({ kind }) {
    const found = kind === "resident" ? await currentResident() : await currentStaff();
    if (!found) return "signed-out";
    return ownerOf({ kind, id: found.id, sessionId: found.sessionId }, found.isFresh);
  },
};

/**
 * The same, of whom it is known that they signed in a moment ago: whoever finds a computer left open
 * must not let themselves in for good. Anybody else is led to sign in again, and back.
 */
export const freshHolder: AskerRule<{ kind: AccountKind }, Owner> = {
  ...accountHolder,
  async find(at, address) {
    const found = await accountHolder.find(at, address);
    return typeof found === "string" || found.isFresh ? found : "signed-out";
  },
};

/** Whose account a page about signing in is for: leads to sign-in where nobody is. */
export const accountPage = cache(async (kind: AccountKind) => admit(accountHolder, { kind }));

/** Whoever has signed in and is still to show their second factor: may show it, and no more. */
export const halfway: AskerRule<{ kind: AccountKind }, Asker & { pending: Pending }> = {
  policy: "waits for the second step",
  signsIn: ({ kind }) => kind,
  async find({ kind }) {
    const pending = await pendingOf(kind);
    return pending ? { scope: publicScope(null), who: pending.id, pending } : "signed-out";
  },
};

/** Whoever is signed in or halfway there, by the kind in a route's path: both are asked for passkeys. */
export const ofKind: AskerRule<{ kind: string }, Owner & { isIn: boolean }> = {
  policy: "account's holder, or on the way in",
  async find(at, address) {
    const kind = accountKinds.find((known) => known === at.kind);
    if (!kind) return "not-found";
    const holder = await accountHolder.find({ kind }, address);
    if (typeof holder !== "string") return { ...holder, isIn: true };
    const pending = await pendingOf(kind);
    if (!pending) return "signed-out";
    return { ...ownerOf(pending, false), isIn: false };
  },
};

function ownerOf({ kind, id, sessionId }: Holder, isFresh: boolean): Owner {
  const account = { kind, id };
  const holder = { ...account, sessionId };
  return { scope: publicScope(null), who: id, account, holder, isFresh };
}

/** Who waits for a second step, of a kind; null for nobody. */
export function pendingOf(kind: AccountKind): Promise<Pending | null> {
  return kind === "resident" ? pendingResident() : pendingStaff();
}
