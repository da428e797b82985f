import { z } from "zod";
import type { Db } from "@/lib/platform";
import { countsIn, directoryCouncils } from "./outside/directories";
import type { Resident, Staff } from "./policy";
import { financeRoles, staffRoles } from "./schema";
import { isFresh, isLive, isSeenLongAgo } from "./session";

const roleSchema = z.enum(staffRoles);
const financeRoleSchema = z.enum(financeRoles);
const inForce = { where: { endedAt: null }, orderBy: { councilId: "asc" } } as const;

/** Who a live session belongs to, written down as seen; null where it, or their account, has ended. */
export async function staffOfSession(db: Db, sessionId: string, now: Date): Promise<Staff | null> {
  const session = await db.staffSession.findUnique({
    where: { id: sessionId },
    include: { staff: { include: { roles: inForce, finance: inForce } } },
  });
  if (!session?.strongAt || !isLive(session, now) || !session.staff.active) return null;
  if (isSeenLongAgo(session, now)) {
    await db.staffSession.updateMany({ where: { id: sessionId }, data: { lastSeenAt: now } });
  }
  const { id, name, roles, finance } = session.staff;
  const withDirectory = await directoryCouncils(db);
  const counts = (held: { councilId: string }) => countsIn(session, held, withDirectory);
  return {
    id,
    name,
    sessionId,
    isFresh: isFresh(session, now),
    roles: roles.filter(counts).map((held) => ({
      councilId: held.councilId,
      role: roleSchema.parse(held.role),
      services: held.services,
    })),
    finance: finance.filter(counts).map(({ councilId, role }) => ({
      councilId,
      role: financeRoleSchema.parse(role),
    })),
  };
}

/** The resident of a live session, written down as seen; null where it, or their account, has ended. */
export async function residentOfSession(
  db: Db,
  sessionId: string,
  now: Date,
): Promise<Resident | null> {
  const session = await db.residentSession.findUnique({
    where: { id: sessionId },
    include: { resident: { include: { profile: { select: { name: true } } } } },
  });
  if (!session?.strongAt || !isLive(session, now) || session.resident.closedAt) return null;
  if (isSeenLongAgo(session, now)) {
    await db.residentSession.updateMany({ where: { id: sessionId }, data: { lastSeenAt: now } });
  }
  const { id, email, profile } = session.resident;
  const name = profile?.name ?? null;
  return { id, email, name, sessionId, isFresh: isFresh(session, now) };
}
