import { record } from "@/lib/audit";
import type { Db, StaffRole } from "@/lib/platform";

/**
 * Makes somebody's role at a council what its directory says, and says so in the log where it was
 * another. To which services they are limited stays as the council's administrators have set it.
 */
export async function setRole(
  db: Db,
  at: { staffId: string; councilId: string },
  role: StaffRole | null,
  now: Date,
): Promise<void> {
  const held = await db.staffRole.findUnique({ where: { staffId_councilId: at } });
  const former = held && held.endedAt === null ? held.role : null;
  if (former === role) return;
  if (role) {
    await db.staffRole.upsert({
      where: { staffId_councilId: at },
      create: { ...at, role },
      update: { role, endedAt: null },
    });
  } else {
    await db.staffRole.updateMany({ where: { ...at, endedAt: null }, data: { endedAt: now } });
    await db.teamMember.deleteMany({ where: at });
  }
  await record(
    db,
    {
      action: "staff.role_by_directory",
      subject: "staff",
      subjectId: at.staffId,
      councilId: at.councilId,
      facts: { role, former },
    },
    now,
  );
}

/** Ends every session that somebody has through a council's directory. */
export async function endDirectorySessions(
  db: Db,
  at: { staffId: string; councilId: string },
  now: Date,
): Promise<void> {
  await db.staffSession.updateMany({ where: { ...at, endedAt: null }, data: { endedAt: now } });
}
