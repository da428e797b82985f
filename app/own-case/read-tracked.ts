import { type Tracked, trackedCase } from "@/lib/cases";
import { type Council, councilById } from "@/lib/councils";
import type { Db } from "@/lib/platform";

/** A report that is the asker's or that they follow, and its council; null where it is neither. */
export async function readTracked(
  db: Db,
  reference: string,
): Promise<{ tracked: Tracked; council: Council } | null> {
  const tracked = await trackedCase(db, new Date(), { reference });
  if (!tracked) return null;
  const councilId = tracked.kind === "reporter" ? tracked.councilId : tracked.report.councilId;
  const council = await councilById(db, councilId);
  return council && { tracked, council };
}
