import { z } from "zod";
import type { Db } from "@/lib/platform";
import { countsIn, directoryCouncils } from "./outside/directories";
import type { Resident, Staff } from "./policy";
import { staffRoles } from "./schema";
import { isFresh, isLive, isSeenLongAgo } from "./session";

const roleSchema = z.enum(staffRoles);

/** Who a live session belongs to, written down as seen; null where it, or their account, has ended. */
export async function staffOfSession(db: Db, sessionId: string, now: Date): Promise<Staff | null> {
  const session = await db.staffSession.findUnique({
    where: { id: sessionId },
    include: {
      staff: { include: { roles: { where: { endedAt: null }, orderBy: { councilId: "asc" } } } },
    },
  });
  if (!session?.strongAt || !isLive(session, now) || !session.staff.active) return null;
  if (isSeenLongAgo(session, now)) {
    await db.staffSession.updateMany({ where: { id: sessionId }, data: { lastSeenAt: now } });
  }
  const { id, name, roles } = session.staff;
  const withDirectory = await directoryCouncils(db);
  const counting = roles.filter((role) => countsIn(session, role, withDirectory));
  return {
    id,
    name,
    sessionId,
    isFresh: isFresh(session, now),
    roles: counting.map((held) => ({
      councilId: held.councilId,
      role: roleSchema.parse(held.role),
      services: held.services,
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
