import { record } from "@/lib/audit";
import { councilById } from "@/lib/councils";
import { type Db, idSchema, newId, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import type { StaffInvitation } from "@/prisma/generated/client";
import { type PasswordProblem, passwordProblem } from "../common-passwords";
import { hashPassword } from "../passwords";
import type { Staff } from "../policy";
import { invitationOfToken, open } from "./invite";

/** An invitation as its link's page shows it. */
export interface FollowedInvitation {
  id: string;
  name: string;
  email: string;
  /** What they are to do with cases; null for nothing. */
  role: string | null;
  council: { name: string; slug: string };
  /** Who has its address in the back office already, at another council. */
  accountId: string | null;
}

/** The invitation that a link leads to; null where it was followed, withdrawn, is too old, or never was. */
export async function invitationOf(
  token: string,
  now = new Date(),
): Promise<FollowedInvitation | null> {
  const id = idSchema.safeParse(invitationOfToken(token));
  if (!id.success) return null;
  return withScope(identityScope(), async (db) => {
    const found = await db.staffInvitation.findFirst({
      where: open(undefined, now, { id: id.data }),
    });
    const council = found && (await councilById(db, found.councilId));
    if (!found || !council) return null;
    const account = await db.staff.findUnique({ where: { email: found.email } });
    const { name, email, role } = found;
    const { slug } = council;
    return {
      ...{ id: found.id, name, email, role },
      council: { name: council.name, slug },
      accountId: account?.id ?? null,
    };
  });
}

export type Joined =
  | { ok: true; slug: string }
  /** gone: not to be followed any more. sign-in: the address has an account, whose owner must come in first. */
  | { ok: false; reason: "gone" | "sign-in" };

export type JoinedAsNew =
  | { ok: true; slug: string; email: string }
  | Exclude<Joined, { ok: true }>
  | { ok: false; reason: PasswordProblem };

/** Makes an account of an invitation, with the role that it gives. For whoever holds its link. */
export async function joinAsNew(
  token: string,
  { name, password }: { name: string; password: string },
  now = new Date(),
): Promise<JoinedAsNew> {
  const invitation = await invitationOf(token, now);
  if (!invitation) return { ok: false, reason: "gone" };
  const { email } = invitation;
  const problem = await passwordProblem(password, email);
  if (problem) return { ok: false, reason: problem };
  // Before any transaction: hashing takes long.
  const hash = await hashPassword(password);
  const joined = await follow(token, now, async (db) => {
    const id = newId();
    const { count } = await db.staff.createMany({
      data: { id, email, name, active: true },
      skipDuplicates: true,
    });
    if (count === 0) return null;
    await db.staffPassword.createMany({ data: { staffId: id, hash } });
    return id;
  });
  return joined.ok ? { ...joined, email } : joined;
}

/** Gives somebody who has an account the role that their invitation gives. */
export function joinAs(token: string, staff: Staff, now = new Date()): Promise<Joined> {
  return follow(token, now, async (db, { email }) => {
    const account = await db.staff.findUnique({ where: { email } });
    return account?.id === staff.id ? staff.id : null;
  });
}

/** Follows an invitation, once: of two at the same moment the second finds it gone. */
async function follow(
  token: string,
  now: Date,
  person: (db: Db, invitation: StaffInvitation) => Promise<string | null>,
): Promise<Joined> {
  const id = idSchema.safeParse(invitationOfToken(token));
  if (!id.success) return { ok: false, reason: "gone" };
  return withScope(identityScope(), async (db) => {
    await db.$queryRaw`SELECT FROM staff_invitations WHERE id = ${id.data}::uuid FOR UPDATE`;
    const found = await db.staffInvitation.findFirst({
      where: open(undefined, now, { id: id.data }),
    });
    const council = found && (await councilById(db, found.councilId));
    if (!found || !council) return { ok: false, reason: "gone" };
    const staffId = await person(db, found);
    if (!staffId) return { ok: false, reason: "sign-in" };
    await takeUp(db, found, staffId, now);
    return { ok: true, slug: council.slug };
  });
}

async function takeUp(
  db: Db,
  { id, councilId, role, financeRole, services, teamIds }: StaffInvitation,
  staffId: string,
  now: Date,
): Promise<void> {
  await db.staffInvitation.updateMany({ where: { id }, data: { acceptedAt: now } });
  const at = { staffId, councilId };
  // Somebody who worked here before comes back to their own rows.
  if (role) {
    await db.staffRole.upsert({
      where: { staffId_councilId: at },
      create: { ...at, role, services },
      update: { role, services, endedAt: null },
    });
  }
  if (financeRole) {
    await db.staffFinanceRole.upsert({
      where: { staffId_councilId: at },
      create: { ...at, role: financeRole },
      update: { role: financeRole, endedAt: null },
    });
  }
  await db.teamMember.createMany({
    data: teamIds.map((teamId) => ({ teamId, staffId, councilId })),
    skipDuplicates: true,
  });
  const entry = { action: "staff.joined", subject: "staff", subjectId: staffId, councilId };
  await record(db, { ...entry, facts: { role, financeRole } }, now);
}
