import { z } from "zod";
import { type AccountKind, accountKinds, accountPages } from "@/lib/identity";

/** What each page about second factors binds: whose kind of account it is about. */
export const atKind = z.object({ kind: z.enum(accountKinds) });

/** Where an account's sign-in is looked after. */
export function securityPath(kind: AccountKind): string {
  return accountPages(kind).security;
}

/** What stands after a page's name in its title. */
export function sectionOf(kind: AccountKind): string {
  return kind === "resident" ? "Your account" : "Back office";
}
