import { randomUUID } from "node:crypto";
import { newReference } from "@/lib/cases";
import { withDatabase } from "./database";

/** A case that is in the queue without anybody's way through a report. */
export interface StagedCase {
  reference: string;
  /** Of its reporter, who has confirmed it. */
  email: string;
}

/** Puts so many blocked drains at a place into a council's queue, the first the oldest. */
export async function stageCases(
  council: { slug: string; code: string },
  count: number,
  { place, lat, long }: { place: string; lat: number; long: number },
): Promise<StagedCase[]> {
  const staged = Array.from({ length: count }, () => ({
    reference: newReference(council.code),
    email: `resident-${randomUUID()}@example.com`,
  }));
  await withDatabase(async (client) => {
    for (const { reference, email } of staged) {
      await client.query(
        `WITH made AS (
           INSERT INTO cases (id, reference, council_id, service, version, state, answers, lat, long,
             place, postcode, received_at, target_days, target_on, updated_at)
           SELECT app.new_id(), $2, id, 'blocked-drain', 1, 'received', '{}', $3, $4, $5, NULL, now(),
             5, current_date + 7, now() FROM councils WHERE slug = $1
           RETURNING id, council_id),
         told AS (
           INSERT INTO case_events (id, case_id, council_id, at, kind, by, audience, facts)
           SELECT app.new_id(), id, council_id, now(), 'received', 'resident', 'resident',
             '{"revision": 0}' FROM made)
         INSERT INTO case_contacts (id, case_id, council_id, kind, name, email, created_at, confirmed_at)
         SELECT app.new_id(), id, council_id, 'reporter', 'Ines Okoro', $6, now(), now() FROM made`,
        [council.slug, reference, lat, long, place, email],
      );
    }
  });
  return staged;
}
