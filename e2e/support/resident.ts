import { randomUUID } from "node:crypto";
import { letterTo, linkIn } from "./mailbox";
import type { Visitor } from "./visitor";

/** What a resident signs in with. */
export interface ResidentAccount {
  email: string;
  password: string;
  name: string;
}

/** Somebody who has no account yet, with an address of their own. */
export function newResident(changes: Partial<ResidentAccount> = {}): ResidentAccount {
  return {
    email: `resident-${randomUUID()}@example.com`,
    password: "the kettle sings at dawn",
    name: "Rosa Ward",
    ...changes,
  };
}

/** Registers an account by letter; the visitor is signed in to it from then on. */
export async function registerResident(
  visitor: Visitor,
  account: ResidentAccount = newResident(),
): Promise<ResidentAccount> {
  await visitor.open("/account/register");
  await visitor.fill("Email address", account.email);
  await visitor.press("Continue");
  const letter = await letterTo(account.email, /^Create your account$/);
  await visitor.open(linkIn(letter, /^\/account\/register\//));
  await visitor.fill("Full name", account.name);
  await visitor.fill("Create a password", account.password);
  await visitor.press("Create your account");
  return account;
}

/** Signs a resident in with their password. */
export async function signInResident(
  visitor: Visitor,
  { email, password }: Pick<ResidentAccount, "email" | "password">,
): Promise<void> {
  await visitor.open("/account/sign-in");
  await visitor.fill("Email address", email);
  await visitor.fill("Password", password);
  await visitor.press("Sign in");
}
