import { nearbyReports, reportPath } from "@/lib/cases";
import type { Service } from "@/lib/catalogue";
import { councilsById } from "@/lib/councils";
import type { Point } from "@/lib/geo";
import type { Db } from "@/lib/platform";
import type { Nearby } from "./duplicate-pages";

/**
 * Open public reports near a place that may be of the same thing, the nearest first. Of either
 * council there, and across a border; none for a private service.
 */
export async function nearbyTo(db: Db, service: Service, point: Point): Promise<Nearby[]> {
  if (service.private) return [];
  const { key, radiusMetres } = service;
  const found = await nearbyReports(db, { service: key, point, radiusMetres });
  if (found.length === 0) return [];
  const councils = await councilsById(
    db,
    found.map(({ councilId }) => councilId),
  );
  return found.map(({ reference, councilId, state, reportedAt, words, metres }) => {
    const council = councils.get(councilId);
    if (!council) throw new Error(`A public report of council ${councilId}, which there is not`);
    const path = reportPath(council.slug, reference);
    return { reference, state, reportedAt, words, metres, path };
  });
}
