import { z } from "zod";
import { type AccountKind, accountKinds, accountPages } from "@/lib/identity";

/** What each page about second factors binds: whose kind of account it is about. */
export const atKind = z.object({ kind: z.enum(accountKinds) });

/** Where an account's sign-in is looked after. */
export function securityPath(kind: AccountKind): string {
  return accountPages(kind).security;
}

/** Where somebody signs in once more to change a part of it, and is led back to that. */
export function signInAgainPath(kind: AccountKind, part: string): string {
  const from = new URLSearchParams({ from: `${securityPath(kind)}/${part}` });
  return `${accountPages(kind).signIn}?${from}`;
}

/** What stands after a page's name in its title. */
export function sectionOf(kind: AccountKind): string {
  return kind === "resident" ? "Your account" : "Back office";
}
