import { withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { accountsOf } from "../accounts";
import { linkPaths, sendAccountLetter } from "../letters";
import { findLink, issueLink, takeAccountLink } from "../links";
import { mayWriteTo } from "./asked";
import { offerReopening } from "./close";
import { type Arrival, enter } from "./enter";
import { recordAccount } from "./trail";

/** Sends a link to sign in with or, where there is no account, a letter that says so. */
export async function askForSignInLink(
  { email, from = "" }: { email: string; from?: string },
  now = new Date(),
): Promise<void> {
  if (!(await mayWriteTo("resident", "sign-in link", email, now))) return;
  await withScope(identityScope(), async (db) => {
    const found = await accountsOf("resident").byEmail(db, email);
    if (found && !found.isOpen) return offerReopening(db, { ...found, email }, now);
    const account = found;
    const about = { kind: "resident", account } as const;
    const owner = account ? { residentId: account.id } : undefined;
    // Made for nobody too: it costs what the other costs, opens nothing, and is forgotten.
    const secret = await issueLink(db, { purpose: "sign-in", email, owner, facts: { from } }, now);
    await sendAccountLetter(
      db,
      email,
      about,
      account
        ? { template: "account-sign-in-link", fields: { linkPath: linkPaths.signIn(secret) } }
        : { template: "account-none", fields: { registerPath: "/account/register" } },
      now,
    );
  });
}

/** Whether a link to sign in with works, for its page to show the button. */
export async function canSignInByLink(secret: string, now = new Date()): Promise<boolean> {
  const link = await withScope(identityScope(), (db) => findLink(db, "sign-in", secret, now));
  return link?.account?.kind === "resident";
}

export type SignedInByLink =
  | { ok: true; token: string; pending: boolean; from: string }
  | { ok: false; reason: "link" };

/** Signs in whoever follows a letter's link, once. A second factor is asked for all the same. */
export async function signInByLink(
  secret: string,
  arrival: Arrival,
  now = new Date(),
): Promise<SignedInByLink> {
  const entered = await withScope(identityScope(), async (db) => {
    const taken = await takeAccountLink(db, "resident", "sign-in", secret, now);
    // An address that was changed meanwhile is no longer the account's.
    if (!taken || taken.account.email !== taken.link.email) {
      const account = taken?.account ?? null;
      await recordAccount(db, "resident", "sign_in_failed", account, now, { method: "link" });
      return null;
    }
    const begun = await enter(db, "resident", taken.account, { method: "link" }, arrival, now);
    return { begun, from: taken.link.facts.from ?? "" };
  });
  if (!entered) return { ok: false, reason: "link" };
  const { begun, from } = entered;
  return { ok: true, token: await begun.token(), pending: begun.pending, from };
}
