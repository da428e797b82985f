import { serviceByKey } from "@/lib/catalogue";
import type { Db } from "@/lib/platform";
import type { Case } from "@/prisma/generated/client";

/**
 * Brings what the public sees of a case in line with its new category: a private one is taken off,
 * and one that is private no more shows its kind, place on the map, state and dates.
 */
export async function keepPublicCategory(
  db: Db,
  subject: Case,
  service: string,
  now: Date,
): Promise<void> {
  const { id: caseId, lat, long } = subject;
  if (serviceByKey(service)?.private !== false) {
    await db.publicPhoto.deleteMany({ where: { caseId } });
    await db.publicReport.deleteMany({ where: { caseId } });
    return;
  }
  const data = { service, updatedAt: now };
  const { count } = await db.publicReport.updateMany({ where: { caseId }, data });
  if (count > 0 || lat === null || long === null) return;
  const { reference, councilId, state, receivedAt, closedAt } = subject;
  await db.publicReport.createMany({
    data: {
      caseId,
      reference,
      councilId,
      state,
      lat,
      long,
      ...data,
      reportedAt: receivedAt,
      closedAt,
    },
  });
}
