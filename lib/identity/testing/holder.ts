import {
  type AccountKind,
  type Holder,
  makeStrong,
  pendingOfToken,
  residentOfToken,
  signInTo,
  staffOfToken,
} from "@/lib/identity";
import { newId, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { employ, enrol } from ".";

/** For tests: somebody who is signed in to an account of their own. */
export interface Person {
  kind: AccountKind;
  id: string;
  email: string;
  password: string;
}

let people = 0;

/** For tests: an account of a kind, with a password and an address that nobody else has. */
export async function person(kind: AccountKind): Promise<Person> {
  people += 1;
  const email = `person${people}@${kind}.example`;
  const password = "the kettle sings at dawn";
  const id =
    kind === "resident"
      ? await enrol({ email, password })
      : await employ({ email, password, roles: { [newId()]: "officer" } });
  return { kind, id, email, password };
}

/**
 * For tests: signs somebody in by their password, as they are now, and staff past their second step;
 * throws where that is refused.
 */
export async function cameIn(
  { kind, email, password }: Person,
  now: Date,
  device = "Firefox on Windows",
): Promise<Holder & { token: string }> {
  const signedIn = await signInTo(kind, { email, password, address: "192.0.2.1", device }, now);
  if (!signedIn.ok) throw new Error(signedIn.reason);
  const pending = kind === "staff" && (await pendingOfToken(kind, signedIn.token, now));
  if (pending) await withScope(identityScope(), (db) => makeStrong(db, pending.sessionId, now));
  const holder = await whoIs(kind, signedIn.token, now);
  if (!holder) throw new Error("A second step is asked for");
  return { ...holder, token: signedIn.token };
}

/** For tests: who a cookie of a kind stands for; null for nobody. */
export async function whoIs(kind: AccountKind, token: string, now: Date): Promise<Holder | null> {
  const found = await (kind === "resident" ? residentOfToken : staffOfToken)(token, now);
  return found && { kind, id: found.id, sessionId: found.sessionId };
}
