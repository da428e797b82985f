import { record } from "@/lib/audit";
import { administrator, takeTurn } from "@/lib/councils";
import { sendLetter } from "@/lib/notifications";
import { type Db, newId, sign, verify } from "@/lib/platform";
import type { StaffInvitation } from "@/prisma/generated/client";
import type { InviteInput } from "./schema";

/** How long an invitation can be followed, days. */
export const invitationDays = 7;
const purpose = "staff invitation";

export type Invited =
  | { ok: true }
  | {
      ok: false;
      reason:
        | "forbidden"
        | "works-here"
        | "invited"
        | "no-role"
        | "limited-administrator"
        | "unknown-team";
    };

/** Invites somebody to work for the asker's own council, by letter. Administrators may. */
export async function inviteStaff(db: Db, input: InviteInput, now = new Date()): Promise<Invited> {
  const asker = administrator(db);
  if (!asker) return { ok: false, reason: "forbidden" };
  const { councilId, staffId } = asker;
  const { email, name, role, finance, services, teams } = input;
  // In turn with other settings, so that two who invite the same person send one letter.
  await takeTurn(db, councilId);
  if (!role && !finance) return { ok: false, reason: "no-role" };
  if (role === "administrator" && services.length > 0) {
    return { ok: false, reason: "limited-administrator" };
  }
  const here = { some: { councilId, endedAt: null } };
  if (await db.staff.findFirst({ where: { email, OR: [{ roles: here }, { finance: here }] } })) {
    return { ok: false, reason: "works-here" };
  }
  if (await db.staffInvitation.findFirst({ where: open(councilId, now, { email }) })) {
    return { ok: false, reason: "invited" };
  }
  const known = await db.team.count({ where: { councilId, closedAt: null, id: { in: teams } } });
  if (known !== teams.length) return { ok: false, reason: "unknown-team" };
  const invitation = { email, name, role, financeRole: finance, services, teamIds: teams };
  await send(db, { ...invitation, councilId }, staffId, now);
  return { ok: true };
}

export type InvitationEnded = { ok: true } | { ok: false; reason: "forbidden" | "gone" };

/** Makes an invitation good for nothing. */
export async function withdrawInvitation(
  db: Db,
  { id }: { id: string },
  now = new Date(),
): Promise<InvitationEnded> {
  const taken = await takeBack(db, id, now);
  return taken.ok ? { ok: true } : taken;
}

/** Sends an invitation once more: a new link for another seven days, in place of the one before. */
export async function inviteAgain(
  db: Db,
  { id }: { id: string },
  now = new Date(),
): Promise<InvitationEnded> {
  const taken = await takeBack(db, id, now);
  if (!taken.ok) return taken;
  const { email, name, role, financeRole, services, teamIds, councilId } = taken.invitation;
  const invitation = { email, name, role, financeRole, services, teamIds, councilId };
  await send(db, invitation, taken.staffId, now);
  return { ok: true };
}

async function takeBack(db: Db, id: string, now: Date) {
  const asker = administrator(db);
  if (!asker) return { ok: false, reason: "forbidden" } as const;
  const { councilId, staffId } = asker;
  const [invitation] = await db.staffInvitation.updateManyAndReturn({
    where: { id, councilId, acceptedAt: null, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
  if (!invitation) return { ok: false, reason: "gone" } as const;
  const entry = { action: "staff_invitation.withdrawn", subject: "staff_invitation" };
  await record(db, { ...entry, subjectId: id, councilId }, now);
  return { ok: true, invitation, staffId } as const;
}

type Sent = Pick<
  StaffInvitation,
  "email" | "name" | "role" | "financeRole" | "services" | "teamIds" | "councilId"
>;

async function send(db: Db, invitation: Sent, invitedBy: string, now: Date): Promise<void> {
  const id = newId();
  const { councilId, email, name, role, financeRole } = invitation;
  const expiresAt = new Date(now.getTime() + invitationDays * 24 * 60 * 60_000);
  await db.staffInvitation.createMany({
    data: { id, ...invitation, invitedBy, createdAt: now, expiresAt },
  });
  const entry = { action: "staff_invitation.sent", subject: "staff_invitation", subjectId: id };
  await record(db, { ...entry, councilId, facts: { role, financeRole } }, now);
  await sendLetter(
    db,
    {
      template: "staff-invitation",
      to: email,
      councilId,
      caseId: null,
      fields: { name, days: invitationDays, invitationPath: invitationPath(id) },
    },
    now,
  );
}

/** Which invitations can still be followed. */
export function open(
  councilId: string | undefined,
  now: Date,
  which: { id?: string; email?: string },
) {
  return { ...which, councilId, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now } };
}

/** The path of the link in an invitation's letter: a signed id, which names nobody. */
export function invitationPath(id: string): string {
  return `/staff/invitation/${sign(purpose, id)}`;
}

/** The invitation of a link; null where it was not made here, or for something else. */
export function invitationOfToken(token: string): string | null {
  return verify(purpose, token);
}
