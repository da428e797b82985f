import { cookies } from "next/headers";
import { settings } from "@/lib/platform";
import { writeCookie } from "../cookie";
import { arrivalOf } from "../entrance";
import type { Resident } from "../policy";
import type { AccountKind } from "../schema";
import { sessionSpan } from "../session";
import { join, mayJoin } from "./joining";
import type { SetOut } from "./journey";
import { type NotInAccount, setOutToOneLogin, signInFromOneLogin } from "./resident-sign-in";
import { type Came, type NotIn, setOutToDirectory, signInFromDirectory } from "./staff-sign-in";
import { keepWayOut, takeWayOut } from "./ways-out";

// What of signing in at a provider hangs on this request's cookies. For route handlers and pages.

type Use = "begun" | "join" | "out";

/** Seconds. */
const ages: Record<Use, number> = {
  begun: 30 * 60,
  join: 60 * 60,
  out: sessionSpan.absolute / 1000,
};

/** Where to send the browser; "not-set" where there is no such provider. */
export type Begun = { ok: true; url: string } | { ok: false; reason: "not-set" | "unreachable" };

/** Sends this request's resident out to GOV.UK One Login, to come back to `from`. */
export async function beginOneLogin(from: string): Promise<Begun> {
  return begun("resident", await setOutToOneLogin(from));
}

/** Sends this request's officer out to their council's directory. */
export async function beginDirectory(slug: string, from: string): Promise<Begun> {
  return begun("staff", await setOutToDirectory(slug, from));
}

async function begun(kind: AccountKind, out: SetOut | null): Promise<Begun> {
  if (!out) return { ok: false, reason: "not-set" };
  if (!out.ok) return { ok: false, reason: "unreachable" };
  await write(kind, "begun", out.secret);
  return { ok: true, url: out.url };
}

/** What came of it; "no-cookie" where this browser brought none, and so began nothing that we know of. */
type Back<Reason> = { ok: true; from: string } | { ok: false; reason: Reason | "no-cookie" };

/** Takes the answer that GOV.UK One Login sent this browser back with, and lets its resident in. */
export async function returnFromOneLogin(
  query: URLSearchParams,
  address: string,
): Promise<Back<NotInAccount>> {
  const came = await cameBack("resident", query, address);
  const result = await signInFromOneLogin(came);
  await drop("resident", "begun");
  if (result.ok) {
    const { token, idToken, from } = result;
    await letInFrom("resident", { token, idToken, at: "one-login" });
    return { ok: true, from };
  }
  if (result.reason === "join") await write("resident", "join", result.secret);
  return { ok: false, reason: came.secret ? result.reason : "no-cookie" };
}

/** The same of a council's directory. */
export async function returnFromDirectory(
  slug: string,
  query: URLSearchParams,
  address: string,
): Promise<Back<NotIn>> {
  const came = await cameBack("staff", query, address);
  const result = await signInFromDirectory(slug, came);
  await drop("staff", "begun");
  if (!result.ok) return { ok: false, reason: came.secret ? result.reason : "no-cookie" };
  await letInFrom("staff", { token: result.token, idToken: result.idToken, at: slug });
  return { ok: true, from: result.from };
}

async function cameBack(kind: AccountKind, query: URLSearchParams, address: string): Promise<Came> {
  const { device = "", formerToken } = await arrivalOf(kind, address);
  return { query, secret: await read(kind, "begun"), device, place: address, formerToken };
}

async function letInFrom(
  kind: AccountKind,
  { token, idToken, at }: { token: string; idToken: string; at: string },
): Promise<void> {
  await writeCookie(kind, token);
  await write(kind, "out", await keepWayOut({ account: kind, at, idToken }, new Date()));
}

/** Whether this browser's session began at a provider, which has one of its own. */
export async function hasWayOut(kind: AccountKind): Promise<boolean> {
  return (await read(kind, "out")) !== undefined;
}

/** Where the provider ends its session, once; null where there is none to end. For route handlers. */
export async function leaveProvider(kind: AccountKind): Promise<string | null> {
  const secret = await read(kind, "out");
  if (!secret) return null;
  return takeWayOut(kind, secret);
}

/** Whether this browser came from GOV.UK One Login with the address of the account that is signed in now. */
export async function mayJoinHere(resident: Resident): Promise<boolean> {
  return mayJoin(resident, await read("resident", "join"));
}

/** Joins who came from there to the account that is signed in, once. For actions. */
export async function joinHere(resident: Resident): Promise<boolean> {
  const isJoined = await join(resident, await read("resident", "join"));
  if (isJoined) await drop("resident", "join");
  return isJoined;
}

function nameOf(kind: AccountKind, use: Use): string {
  return `${isSecure() ? "__Host-" : ""}${kind}-outside-${use}`;
}

async function read(kind: AccountKind, use: Use): Promise<string | undefined> {
  return (await cookies()).get(nameOf(kind, use))?.value;
}

async function write(kind: AccountKind, use: Use, secret: string, age = ages[use]): Promise<void> {
  // Lax: the way back begins at the provider's page.
  const fixed = { httpOnly: true, sameSite: "lax", path: "/" } as const;
  (await cookies()).set(nameOf(kind, use), secret, { ...fixed, secure: isSecure(), maxAge: age });
}

function drop(kind: AccountKind, use: Use): Promise<void> {
  return write(kind, use, "", 0);
}

function isSecure(): boolean {
  return settings().publicUrl.startsWith("https://");
}
