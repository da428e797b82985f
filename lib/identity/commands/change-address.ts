import { withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { type Account, accountsOf } from "../accounts";
import { accountPages, linkPaths, sendAccountLetter } from "../letters";
import { findLink, issueLink, takeAccountLink, voidLinks } from "../links";
import type { AccountKind } from "../schema";
import { isTaken, unlessTaken } from "./address-taken";
import { mayWriteTo } from "./asked";
import { tellThatConfirmed } from "./enter";
import { tellOldAddress } from "./old-address";
import { type Holder, holdProven, provenAccount, type Unproven } from "./own-proof";
import { recordAccount } from "./trail";

interface Typed {
  /** Lower case. */
  email: string;
  /** The account's password; "" where it has none. */
  password: string;
}

export type AddressAsked = { ok: true } | { ok: false; reason: Unproven | "same" };

/**
 * Asks for another address for the account of whoever is signed in. A letter to it says how to confirm
 * it or, where it has an account of its own, that nothing changes; which it was is told to nobody
 * else. A letter to the address that the account has says how to take it back.
 */
export async function askToChangeAddress(
  holder: Holder,
  { email, password }: Typed,
  device: string | undefined,
  now = new Date(),
): Promise<AddressAsked> {
  const proven = await provenAccount(holder, password, now);
  if (!proven.ok) return proven;
  const { kind } = holder;
  const { account } = proven;
  if (email === account.email) return { ok: false, reason: "same" };
  if (!(await mayWriteTo(kind, "new address", email, now))) return { ok: true };
  return withScope(identityScope(), async (db) => {
    if (!(await holdProven(db, holder, account))) return { ok: false, reason: "wrong" };
    const owner = accountsOf(kind).owner(account.id);
    // Only the newest letter's link works.
    await voidLinks(db, owner, ["email"], now);
    const other = await accountsOf(kind).byEmail(db, email);
    const facts = { from: account.email ?? "" };
    // Made for an address that is taken too: it costs what the other costs, and opens nothing.
    const secret = await issueLink(db, { purpose: "email", email, owner, facts }, now);
    await sendAccountLetter(
      db,
      email,
      { kind, account: other ?? account },
      other
        ? {
            template: "account-address-taken",
            fields: { signInPath: accountPages(kind).signIn },
          }
        : {
            template: "account-change-address",
            fields: { linkPath: linkPaths.email(kind, secret) },
          },
      now,
    );
    await tellOldAddress(db, kind, account, "account-address-change-asked", device, now);
    await recordAccount(db, kind, "address_change_asked", account, now);
    return { ok: true };
  });
}

/** The address that a link confirms, for its page to show; null where the link does not work. */
export async function addressToConfirm(
  kind: AccountKind,
  secret: string,
  now = new Date(),
): Promise<string | null> {
  const link = await withScope(identityScope(), (db) => findLink(db, "email", secret, now));
  return link?.account?.kind === kind ? link.email : null;
}

export type AddressChanged =
  | { ok: true; account: Account }
  | { ok: false; reason: "link" | "taken" };

/**
 * Makes the address that a link was sent to the account's. "taken" where it has an account of its own by
 * now: then the link still works, should that be given up. Links sent to the old address open nothing
 * any more, but for the one that takes the account back.
 */
export function confirmNewAddress(
  kind: AccountKind,
  secret: string,
  device: string | undefined,
  now = new Date(),
): Promise<AddressChanged> {
  return unlessTaken(() =>
    withScope(identityScope(), async (db) => {
      if (await isTaken(db, kind, await findLink(db, "email", secret, now))) {
        return { ok: false, reason: "taken" };
      }
      const taken = await takeAccountLink(db, kind, "email", secret, now);
      // The address that it was asked from is no longer the account's.
      if (!taken || (taken.account.email ?? "") !== taken.link.facts.from) {
        return { ok: false, reason: "link" };
      }
      const { account, link } = taken;
      await accountsOf(kind).setEmail(db, account.id, link.email, now);
      const owner = accountsOf(kind).owner(account.id);
      await voidLinks(db, owner, ["sign-in", "password", "email"], now);
      await tellOldAddress(db, kind, account, "account-address-changed", device, now);
      await recordAccount(db, kind, "address_changed", account, now);
      if (kind === "resident") await tellThatConfirmed(db, account.id);
      return { ok: true, account };
    }),
  );
}
