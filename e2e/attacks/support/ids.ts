import { randomUUID } from "node:crypto";
import { withDatabase } from "@/e2e/support";
import { newSecret } from "@/lib/platform";
import { staffScope } from "@/lib/platform/mint";
import { beginForCaller } from "@/lib/reports/testing";
import type { Attacked } from "./world";

/**
 * What stands for each segment of an address and belongs to the world's first council and resident.
 * A segment that is not here fails the walk: whoever adds one says what a foreign one is.
 */
export async function idsOf({ things, here }: Attacked): Promise<Record<string, string>> {
  const given = (name: string) => String(things[name]);
  const officer = { scope: staffScope(given("staffId"), here.id, "officer") };
  const caller = await beginForCaller(officer, "pothole");
  return {
    council: here.slug,
    reference: given("reference"),
    draft: given("draft"),
    callerDraft: (await caller.held()).draft.id,
    page: "location",
    photo: given("photo"),
    file: given("photo"),
    service: "pothole",
    home: given("homeId"),
    passkey: await stagedPasskey(given("reference")),
    marker: given("marker"),
    batch: given("batch"),
    debtBatch: await stagedDebtBatch(here.id),
    view: given("view"),
    bulk: given("bulk"),
    person: given("person"),
    team: given("team"),
    template: given("template"),
    fund: given("fund"),
    // Of letters and invitations: of the right form, and nobody's. What is inside is signed or hashed.
    token: newSecret(),
    secret: newSecret(),
  };
}

/** Segments that name no thing of anybody's: what they may be is written in the code, for all alike. */
export const nobodys = new Set([
  "/problem/[kind]",
  "/[council]/problem/[kind]",
  "/staff/problem/[kind]",
  "/[council]/theme/[file]",
  "/account/profile/[question]",
  "/api/auth/[...nextauth]",
  "/api/passkeys/[kind]/make",
  "/api/passkeys/[kind]/show",
]);

/** Ids that are none: of another form, of nobody, and what other databases and shells would run. */
export const junk = [randomUUID(), "__proto__", "%27%20OR%201%3D1--%F0%9F%92%A5", "a".repeat(600)];

async function stagedDebtBatch(councilId: string): Promise<string> {
  const id = randomUUID();
  await withDatabase((database) =>
    database.query(
      `WITH source AS (
         INSERT INTO debt_sources (id, council_id, key, name)
         VALUES ($1, $2, $3, 'Revenues') RETURNING id, council_id)
       INSERT INTO debt_batches (id, council_id, source_id, number, extent, as_at, includes_posting,
         hash, received_at, accounts, refused, balance)
       SELECT id, council_id, id, 1, 'whole', now(), 0, 'x', now(), 0, 0, 0 FROM source`,
      [id, councilId, `revenues-${id}`],
    ),
  );
  return id;
}

async function stagedPasskey(reference: string): Promise<string> {
  const id = randomUUID();
  await withDatabase((database) =>
    database.query(
      `INSERT INTO passkeys (id, resident_id, credential_id, public_key, counter, transports, name,
         created_at)
       SELECT $1::uuid, resident_id, $1::text, '\\x00', 0, '{}', 'Phone', now() FROM cases
       WHERE reference = $2`,
      [id, reference],
    ),
  );
  return id;
}
