import { record } from "@/lib/audit";
import { type Db, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { type Account, accountsOf } from "../accounts";
import { forgetFactorsSince } from "../factors";
import { accountPages, sendAccountLetter } from "../letters";
import {
  type AccountLink,
  findLink,
  issueLink,
  noteFormerAddress,
  takeAccountLink,
  voidLaterWaysBack,
  voidLinks,
} from "../links";
import type { AccountKind } from "../schema";
import { isTaken, unlessTaken } from "./address-taken";
import { tellThatConfirmed } from "./enter";
import { recordAccount } from "./trail";

/**
 * How long before a change of address was asked for what then came into the account is taken out again
 * with it, milliseconds: whoever got in made themselves at home first.
 */
const suspectSpan = 7 * 24 * 60 * 60_000;

/** Whether a link to take an account back with works, for its page to show the button. */
export async function canTakeBack(
  kind: AccountKind,
  secret: string,
  now = new Date(),
): Promise<boolean> {
  const link = await withScope(identityScope(), (db) => findLink(db, "email-undo", secret, now));
  return link?.account?.kind === kind;
}

export type TakenBack =
  /** `secret` is of a link that sets the new password. */
  { ok: true; secret: string } | { ok: false; reason: "link" | "taken" };

/**
 * Gives an account back to the address that it had before somebody asked for another. Everybody is out,
 * no link but those to still earlier addresses works, and no password opens the account until one is
 * set anew; second steps and providers that came into it in the week before go, and so does an open
 * wish to be erased. "taken" where the address has another account by now: then the link still works,
 * should that be given up.
 */
export function takeBackAccount(
  kind: AccountKind,
  secret: string,
  device: string | undefined,
  now = new Date(),
): Promise<TakenBack> {
  return unlessTaken(() =>
    withScope(identityScope(), async (db) => {
      if (await isTaken(db, kind, await findLink(db, "email-undo", secret, now))) {
        return { ok: false, reason: "taken" };
      }
      const taken = await takeAccountLink(db, kind, "email-undo", secret, now);
      if (!taken) return { ok: false, reason: "link" };
      const { account, link } = taken;
      await shutOut(db, kind, account, link, now);
      if (kind === "resident") await giveUpErasure(db, account.id, now);
      if (account.email !== link.email) {
        await noteFormerAddress(db, link, account.email ?? "");
        await accountsOf(kind).setEmail(db, account.id, link.email, now);
        await tellLostAddress(db, kind, account, device, now);
        if (kind === "resident") await tellThatConfirmed(db, account.id);
      }
      await recordAccount(db, kind, "address_change_undone", account, now);
      const owner = accountsOf(kind).owner(account.id);
      const { email } = link;
      return { ok: true, secret: await issueLink(db, { purpose: "password", email, owner }, now) };
    }),
  );
}

async function shutOut(
  db: Db,
  kind: AccountKind,
  { id }: Account,
  link: AccountLink,
  now: Date,
): Promise<void> {
  const accounts = accountsOf(kind);
  await accounts.endSessions(db, id, "all", now);
  await accounts.dropPassword(db, id);
  const owner = accounts.owner(id);
  await voidLinks(db, owner, ["sign-in", "password", "email"], now);
  await voidLaterWaysBack(db, owner, link, now);
  const since = new Date(link.createdAt.getTime() - suspectSpan);
  await forgetFactorsSince(db, { kind, id }, since, now);
  await db.outsideAccount.deleteMany({ where: { ...owner, createdAt: { gte: since } } });
}

/** A wish that is still open may be somebody else's; its letter went to their address. */
async function giveUpErasure(db: Db, residentId: string, now: Date): Promise<void> {
  const [wish] = await db.erasure.updateManyAndReturn({
    where: { residentId, cancelledAt: null, doneAt: null },
    data: { cancelledAt: now },
  });
  if (!wish) return;
  const entry = { subject: "erasure", subjectId: wish.id, councilId: null };
  await record(db, { action: "erasure.taken_back", ...entry }, now);
}

/** Tells the address that an account has lost again. */
async function tellLostAddress(
  db: Db,
  kind: AccountKind,
  account: Account,
  device: string | undefined,
  now: Date,
): Promise<void> {
  if (!account.email) return;
  const fields = {
    at: now.toISOString(),
    device: device || null,
    signInPath: accountPages(kind).signIn,
  };
  await sendAccountLetter(
    db,
    account.email,
    { kind, account },
    { template: "account-address-undone", fields },
    now,
  );
}
