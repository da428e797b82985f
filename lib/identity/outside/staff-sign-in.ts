import { record } from "@/lib/audit";
import { councilBySlug } from "@/lib/councils";
import { type Db, newId, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { endSession } from "../commands/sign-out";
import { decodeToken, encodeToken } from "../token";
import { directoryOf } from "./directories";
import { type Member, type NotRead, readMember } from "./directory-claims";
import { endDirectorySessions, setRole } from "./directory-roles";
import { keepsMoney, type Person, staffOf } from "./directory-staff";
import { comeBack, type SetOut, setOut, type Unanswered } from "./journey";
import { refuse } from "./refuse";
import { directorySpan, keepRenewal } from "./renewals";

export type NotIn =
  | Unanswered
  | NotRead
  | "no-directory"
  | "no-role"
  | "works-elsewhere"
  | "closed"
  | "weak";

export type FromDirectory =
  | {
      ok: true;
      token: string;
      from: string;
      /** For the way out: the directory ends its own session where it sees it again. */
      idToken: string;
    }
  | { ok: false; reason: NotIn };

/** What an answer comes with. */
export interface Came {
  query: URLSearchParams;
  /** Of the cookie that `setOut` gave. */
  secret: string | undefined;
  /** The session cookie that the browser brought along: its session ends. */
  formerToken?: string | undefined;
  /** Where from, as its owner knows it again. */
  device: string;
  place: string;
}

/** Begins a sign-in at a council's directory; null where it has none. */
export async function setOutToDirectory(
  slug: string,
  from: string,
  now = new Date(),
): Promise<SetOut | null> {
  const directory = directoryOf(slug);
  return directory && setOut(directory, from, now);
}

/**
 * Signs in whoever a council's directory sent back, with the role there that its groups give, each
 * time anew. Who has none any more loses theirs.
 */
export async function signInFromDirectory(
  slug: string,
  came: Came,
  now = new Date(),
): Promise<FromDirectory> {
  const directory = directoryOf(slug);
  if (!directory) return { ok: false, reason: "no-directory" };
  const answer = await comeBack(directory, came, now);
  if (!answer.ok) return answer;
  const { issuer, subject, claims, from, idToken, refreshToken } = answer.vouched;
  const read = readMember(claims, directory);
  if (!read.ok) return refuse("staff", read, now);
  const entered = await withScope(identityScope(), async (db) => {
    const council = await councilBySlug(db, slug);
    if (!council) throw new Error("A setting names a council that is not there");
    const person = { issuer, subject, councilId: council.id };
    const entered = await enterCouncil(db, person, read.member, came, now);
    if (entered.ok && refreshToken) await keepRenewal(db, entered.sessionId, refreshToken, now);
    return entered;
  });
  return entered.ok
    ? { ok: true, token: await encodeToken("staff", entered.sessionId), from, idToken }
    : refuse("staff", entered, now);
}

async function enterCouncil(
  db: Db,
  person: Person,
  member: Member,
  came: Came,
  now: Date,
): Promise<{ ok: true; sessionId: string } | { ok: false; reason: NotIn }> {
  const { councilId } = person;
  const found = await staffOf(db, person, member, came.formerToken, now);
  if (!found.ok) return found;
  const { staffId } = found;
  // Of two sign-ins at once the second sees what the first did.
  await db.$queryRaw`SELECT FROM staff WHERE id = ${staffId}::uuid FOR UPDATE`;
  await setRole(db, { staffId, councilId }, member.role, now);
  if (!member.role && !(await keepsMoney(db, councilId, { id: staffId }))) {
    await endDirectorySessions(db, { staffId, councilId }, now);
    return { ok: false, reason: "no-role" };
  }
  const { active } = await db.staff.findUniqueOrThrow({ where: { id: staffId } });
  if (!active) return { ok: false, reason: "closed" };
  if (!member.strong) return { ok: false, reason: "weak" };
  const former = came.formerToken && (await decodeToken("staff", came.formerToken));
  if (former) await endSession(db, "staff", former, now);
  const id = newId();
  await db.staffSession.create({
    data: {
      id,
      staffId,
      councilId,
      method: "outside",
      device: came.device,
      place: came.place,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + directorySpan),
      strongAt: now,
    },
  });
  const entry = { action: "staff.signed_in", subject: "staff", subjectId: staffId, councilId };
  await record(db, { ...entry, facts: { method: "outside" } }, now);
  return { ok: true, sessionId: id };
}
