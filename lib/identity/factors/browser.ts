import { cookies } from "next/headers";
import { settings, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { type Account, addressOf } from "./account";
import { secretToSetUp } from "./authenticator-app";
import { askForPasskey, offerPasskey } from "./passkeys";
import type { Proof } from "./proof";
import { codesToShow, putAway } from "./shown-once";
import { inGroups, keyUri } from "./totp";

// What of second factors hangs on this request's cookies. For pages, actions and route handlers.

/** "passkey" ties an answer to its challenge, "codes" new recovery codes to the page that shows them. */
const minutes = { passkey: 5, codes: 15 };

/** Asks this browser for a passkey: an account's, or (null) whichever its holder chooses. */
export async function challengeToShow(account: Account | null, now = new Date()) {
  const asked = await withScope(identityScope(), (db) => askForPasskey(db, account, now));
  await write("passkey", asked.secret);
  return asked.options;
}

/** Offers this browser to make a passkey for an account. */
export async function challengeToMake(account: Account, now = new Date()) {
  const offered = await withScope(identityScope(), async (db) => {
    const label = (await addressOf(db, account)) ?? "LocalGov One";
    return offerPasskey(db, account, label, now);
  });
  await write("passkey", offered.secret);
  return offered.options;
}

/** What this request's form shows for a proof. */
export async function proofIn(typed: { code: string; passkey: string }): Promise<Proof> {
  return { code: typed.code, passkey: typed.passkey ? await answerIn(typed.passkey) : null };
}

/** An answer together with the cookie of its challenge. */
export async function answerIn(answer: string) {
  return { answer, secret: await read("passkey") };
}

/** Lets this browser see new recovery codes on the page that shows them. */
export async function letCodesBeSeen(secret: string): Promise<void> {
  await write("codes", secret);
}

/** New recovery codes that this browser may see; null where there are none, or they were put away. */
export async function codesToSee(account: Account, now = new Date()): Promise<string[] | null> {
  const secret = await read("codes");
  if (!secret) return null;
  return withScope(identityScope(), (db) => codesToShow(db, account, secret, now));
}

/** Their owner has kept them: nobody sees them again. */
export async function codesAreKept(now = new Date()): Promise<void> {
  const secret = await read("codes");
  if (secret) await withScope(identityScope(), (db) => putAway(db, secret, now));
  (await cookies()).set(nameOf("codes"), "", optionsOf(0));
}

/** What the page of setting an app up shows; null where nothing is being set up. */
export async function appToSetUp(
  account: Account,
  now = new Date(),
): Promise<{ uri: string; key: string } | null> {
  return withScope(identityScope(), async (db) => {
    const secret = await secretToSetUp(db, account, now);
    const label = (await addressOf(db, account)) ?? "account";
    return secret ? { uri: keyUri(secret, label), key: inGroups(secret) } : null;
  });
}

type Use = keyof typeof minutes;

function nameOf(use: Use): string {
  return `${isSecure() ? "__Host-" : ""}factor-${use}`;
}

async function read(use: Use): Promise<string | undefined> {
  return (await cookies()).get(nameOf(use))?.value;
}

async function write(use: Use, secret: string): Promise<void> {
  (await cookies()).set(nameOf(use), secret, optionsOf(minutes[use] * 60));
}

function optionsOf(maxAge: number) {
  return { httpOnly: true, sameSite: "strict", secure: isSecure(), path: "/", maxAge } as const;
}

function isSecure(): boolean {
  return settings().publicUrl.startsWith("https://");
}
