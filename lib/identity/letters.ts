import { type Order, sendLetter } from "@/lib/notifications";
import type { Db } from "@/lib/platform";
import type { Account } from "./accounts";
import type { AccountKind } from "./schema";

type Content = Order extends infer O
  ? O extends { template: `account-${string}`; fields: unknown }
    ? Pick<O, "template" | "fields">
    : never
  : never;

/** Sends a letter about an account, or about there being none, to the address given. */
export async function sendAccountLetter(
  db: Db,
  to: string,
  about: { kind: AccountKind; account: Pick<Account, "id"> | null },
  content: Content,
  now: Date,
): Promise<void> {
  const residentId = about.kind === "resident" ? (about.account?.id ?? null) : null;
  await sendLetter(db, { ...content, to, residentId, councilId: null, caseId: null }, now);
}

const pages = {
  resident: {
    signIn: "/account/sign-in",
    security: "/account/security",
    forgotten: "/account/forgotten-password",
  },
  staff: {
    signIn: "/staff/sign-in",
    security: "/staff/account/security",
    forgotten: "/staff/forgotten-password",
  },
};

/** Where letters about an account of a kind lead. */
export function accountPages(kind: AccountKind) {
  return pages[kind];
}

/** Where the link of a letter leads: one page for each purpose. */
export const linkPaths = {
  register: (secret: string) => `/account/register/${secret}`,
  signIn: (secret: string) => `/account/sign-in/link/${secret}`,
  password: (kind: AccountKind, secret: string) => `${areas[kind]}/new-password/${secret}`,
  email: (kind: AccountKind, secret: string) => `${areas[kind]}/new-address/${secret}`,
  reopen: (secret: string) => `/account/reopen/${secret}`,
  undo: (kind: AccountKind, secret: string) => `${areas[kind]}/take-back/${secret}`,
};

const areas: Record<AccountKind, string> = { resident: "/account", staff: "/staff" };
