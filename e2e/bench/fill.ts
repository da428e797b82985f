import { Client } from "pg";

// Cases in numbers, as they would have come in over a year: most are closed, and each has what the
// queue shows. Written past the triggers, with what those would have written.

/** Puts so many cases into each of some councils' queues, and counts the tables anew. Asks for a superuser. */
export async function fillCases(
  superuser: string,
  { slugs, each }: { slugs: string[] | "all"; each: number },
): Promise<void> {
  const client = new Client({ connectionString: superuser });
  await client.connect();
  try {
    await client.query("SET session_replication_role = replica");
    await client.query("SET synchronous_commit = off");
    const councils = slugs === "all" ? null : slugs;
    await client.query(cases, [councils, each]);
    await client.query(stays);
    await client.query(words);
    await client.query(contacts);
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}

/** References of a kind that no way in gives out: the bench's cases are told by them. */
const mine = "cases.reference LIKE 'BEN-%'";

const cases = `
  INSERT INTO cases (id, reference, council_id, service, version, state, answers, lat, long, place,
    postcode, received_at, target_days, target_on, closed_at, closing_reason, revision, updated_at)
  SELECT app.new_id(), 'BEN-' || c.code || '-' || n, c.id,
    (ARRAY['pothole', 'graffiti', 'street-light', 'blocked-drain'])[1 + n % 4], 1,
    CASE WHEN n % 10 = 0 THEN 'received' WHEN n % 10 = 1 THEN 'in_progress' ELSE 'closed' END,
    '{}', c.lat + (n % 997) / 9970.0, c.long + (n % 991) / 9910.0, n || ' High Street', 'CT1 2NX',
    now() - n * interval '50 minutes', 10, current_date - n % 300,
    CASE WHEN n % 10 < 2 THEN NULL ELSE now() END,
    CASE WHEN n % 10 < 2 THEN NULL ELSE 'fixed' END, 1, now()
  FROM councils c CROSS JOIN generate_series($2::int, 1, -1) AS n
  WHERE c.current AND ($1::text[] IS NULL OR c.slug = ANY ($1))`;

const stays = `
  INSERT INTO case_councils (id, case_id, council_id, since, follows)
  SELECT app.new_id(), id, council_id, received_at, false FROM cases WHERE ${mine}`;

const words = `
  INSERT INTO case_search (case_id, council_id, service, words, person)
  SELECT id, council_id, service, app.search_vector(reference || ' ' || place),
    app.search_vector('Ines Okoro') FROM cases WHERE ${mine}`;

const contacts = `
  INSERT INTO case_contacts (id, case_id, council_id, kind, name, email, created_at, confirmed_at)
  SELECT app.new_id(), id, council_id, 'reporter', 'Ines Okoro', 'ines' || id || '@example.com',
    received_at, received_at FROM cases WHERE ${mine}`;
