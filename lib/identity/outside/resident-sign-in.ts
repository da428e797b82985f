import { z } from "zod";
import { record } from "@/lib/audit";
import { type Db, newId, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { beginResidentSession } from "../commands/begin-session";
import { tellThatConfirmed } from "../commands/enter";
import { residentOfSession } from "../queries";
import { decodeToken } from "../token";
import { joinTo, keepJoin } from "./joining";
import { comeBack, type SetOut, setOut, type Unanswered, type Vouched } from "./journey";
import { oneLogin, oneLoginTrust } from "./one-login";
import { refuse } from "./refuse";
import type { Came } from "./staff-sign-in";

export type NotInAccount =
  | Unanswered
  | "not-set"
  /** The provider does not say that their address is theirs. */
  | "no-email"
  /** There is an account with their address: its owner must show first that it is theirs. */
  | "join"
  | "closed";

export type FromOneLogin =
  | {
      ok: true;
      token: string;
      from: string;
      /** For the way out: the provider ends its own session where it sees it again. */
      idToken: string;
    }
  | { ok: false; reason: Exclude<NotInAccount, "join"> }
  | {
      ok: false;
      reason: "join";
      /** For the browser's cookie, until they have shown whose account it is. */
      secret: string;
    };

/** Begins a sign-in at GOV.UK One Login; null where it is not set. */
export async function setOutToOneLogin(from: string, now = new Date()): Promise<SetOut | null> {
  const journey = oneLogin();
  return journey && setOut(journey, from, now);
}

const claimsSchema = z.object({
  email: z.string().trim().toLowerCase().max(320).pipe(z.email()).optional().catch(undefined),
  email_verified: z.literal(true).optional().catch(undefined),
  vot: z.string().max(100).optional().catch(undefined),
});

/**
 * Signs in whoever GOV.UK One Login sent back. Somebody new gets an account, with the address that it
 * confirmed; an account that was there is joined only where its owner is signed in to it.
 */
export async function signInFromOneLogin(came: Came, now = new Date()): Promise<FromOneLogin> {
  const journey = oneLogin();
  if (!journey) return { ok: false, reason: "not-set" };
  const answer = await comeBack(journey, came, now);
  if (!answer.ok) return answer;
  const { vouched } = answer;
  const { email, email_verified: isVerified, vot } = claimsSchema.parse(vouched.claims);
  // Asked for both factors, it must say that it saw them.
  if (vot !== oneLoginTrust) {
    return refuse("resident", { ok: false, reason: "untrusted" } as const, now);
  }
  const address = isVerified && email ? email : null;
  const entered = await withScope(identityScope(), async (db) => {
    const found = await residentOf(db, vouched, address, came.formerToken, now);
    if (!found.ok) return found;
    const { residentId } = found;
    const begun = await beginResidentSession(
      db,
      {
        ...{ residentId, method: "outside", device: came.device, place: came.place },
        formerToken: came.formerToken,
      },
      now,
    );
    return { ok: true, begun } as const;
  });
  if (entered.ok) {
    const { from, idToken } = vouched;
    return { ok: true, token: await entered.begun.token(), from, idToken };
  }
  if (entered.reason !== "join") {
    return refuse("resident", { ok: false, reason: entered.reason } as const, now);
  }
  const { issuer, subject } = vouched;
  const secret = await keepJoin({ issuer, subject, email: address ?? "" }, now);
  return { ok: false, reason: "join", secret };
}

type Found =
  | { ok: true; residentId: string }
  | { ok: false; reason: "no-email" | "join" | "closed" };

async function residentOf(
  db: Db,
  vouched: Vouched,
  email: string | null,
  formerToken: string | undefined,
  now: Date,
): Promise<Found> {
  const known = await knownAs(db, vouched);
  if (known) return known;
  if (!email) return { ok: false, reason: "no-email" };
  const { count } = await db.resident.createMany({
    data: [{ id: newId(), email, confirmedAt: now, createdAt: now }],
    skipDuplicates: true,
  });
  // Of two at the same moment the second waited for the first, who was the same person.
  const sameOne = count === 0 ? await knownAs(db, vouched) : null;
  if (sameOne) return sameOne;
  const { id: residentId, closedAt } = await db.resident.findUniqueOrThrow({ where: { email } });
  if (closedAt) return { ok: false, reason: "closed" };
  if (count === 0 && !(await isSignedIn(db, residentId, formerToken, now))) {
    return { ok: false, reason: "join" };
  }
  if (count === 0) {
    await joinTo(db, residentId, vouched, now);
    return { ok: true, residentId };
  }
  const { issuer, subject } = vouched;
  await db.outsideAccount.createMany({
    data: [{ issuer, subject, residentId, createdAt: now }],
  });
  const entry = { action: "resident.registered", subject: "resident", subjectId: residentId };
  await record(db, { ...entry, councilId: null, facts: { method: "outside" } }, now);
  // The provider has confirmed the address: what was reported from it joins.
  await tellThatConfirmed(db, residentId);
  return { ok: true, residentId };
}

/** Who came from there before; null for nobody. */
async function knownAs(db: Db, { issuer, subject }: Vouched): Promise<Found | null> {
  const known = await db.outsideAccount.findUnique({
    where: { issuer_subject: { issuer, subject } },
    include: { resident: true },
  });
  if (!known?.resident) return null;
  const { id: residentId, closedAt } = known.resident;
  return closedAt ? { ok: false, reason: "closed" } : { ok: true, residentId };
}

async function isSignedIn(
  db: Db,
  residentId: string,
  token: string | undefined,
  now: Date,
): Promise<boolean> {
  const sessionId = token && (await decodeToken("resident", token));
  const resident = sessionId ? await residentOfSession(db, sessionId, now) : null;
  return resident?.id === residentId;
}
