import { type Db, newId } from "@/lib/platform";
import { staffOfSession } from "../queries";
import { decodeToken } from "../token";
import type { Member } from "./directory-claims";

export interface Person {
  issuer: string;
  subject: string;
  councilId: string;
}

export type Found =
  | { ok: true; staffId: string }
  | { ok: false; reason: "no-role" | "works-elsewhere" };

/**
 * Whose account somebody's place in a directory opens. Seen for the first time, the one with their
 * address, or a new one where a group gives them a role: who keeps money has theirs already. An account that works for another council
 * too is opened only by somebody who is signed in to it: a council's directory may say of anybody
 * in it that an address is theirs.
 */
export async function staffOf(
  db: Db,
  person: Person,
  member: Member,
  formerToken: string | undefined,
  now: Date,
): Promise<Found> {
  const { issuer, subject } = person;
  const known = await db.outsideAccount.findUnique({
    where: { issuer_subject: { issuer, subject } },
  });
  if (known?.staffId) return { ok: true, staffId: known.staffId };
  if (!member.role && !(await keepsMoney(db, person.councilId, { email: member.email }))) {
    return { ok: false, reason: "no-role" };
  }
  const { count } = await db.staff.createMany({
    data: [{ id: newId(), email: member.email, name: member.name }],
    skipDuplicates: true,
  });
  const held = { where: { endedAt: null }, select: { councilId: true } };
  const { id, roles, finance } = await db.staff.findUniqueOrThrow({
    where: { email: member.email },
    select: { id: true, roles: held, finance: held },
  });
  const worksElsewhere = [...roles, ...finance].some(
    ({ councilId }) => councilId !== person.councilId,
  );
  if (count === 0 && worksElsewhere && !(await isSignedIn(db, id, formerToken, now))) {
    return { ok: false, reason: "works-elsewhere" };
  }
  await db.outsideAccount.createMany({
    data: [{ issuer, subject, staffId: id, createdAt: now }],
    skipDuplicates: true,
  });
  return { ok: true, staffId: id };
}

/** Whether somebody keeps a council's money: its administrators say so, and not its directory. */
export async function keepsMoney(
  db: Db,
  councilId: string,
  staff: { id: string } | { email: string },
): Promise<boolean> {
  const where = { councilId, endedAt: null, staff };
  return (await db.staffFinanceRole.count({ where })) > 0;
}

async function isSignedIn(
  db: Db,
  staffId: string,
  token: string | undefined,
  now: Date,
): Promise<boolean> {
  const sessionId = token && (await decodeToken("staff", token));
  const staff = sessionId ? await staffOfSession(db, sessionId, now) : null;
  return staff?.id === staffId;
}
