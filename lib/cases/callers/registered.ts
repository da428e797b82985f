import { type Db, scopeOf } from "@/lib/platform";

/** Somebody whom an officer registered, as the asker's council knows them. */
export interface PersonRegistered {
  /** A case of theirs at the council: its id, by which they are meant, and its reference. */
  caseId: string;
  reference: string;
  name: string;
  addressLines: string[];
}

/** The people of this name at this postcode who are registered by a case of the asker's council. */
export async function registeredLike(
  db: Db,
  { name, postcode }: { name: string; postcode: string },
): Promise<PersonRegistered[]> {
  const scope = scopeOf(db);
  if (scope.kind !== "staff") return [];
  return db.$queryRaw<PersonRegistered[]>`
    SELECT DISTINCT ON (r.resident_id) c.id AS "caseId", c.reference, r.name,
      r.address_lines AS "addressLines"
    FROM case_contacts r JOIN cases c ON c.id = r.case_id
    WHERE r.council_id = ${scope.councilId}::uuid AND c.council_id = ${scope.councilId}::uuid
      AND r.kind = 'reporter' AND r.email IS NULL AND c.resident_id = r.resident_id
      AND lower(r.name) = lower(${name})
      AND replace(r.address_lines[cardinality(r.address_lines)], ' ', '') = ${postcode.replaceAll(" ", "")}
      AND app.is_registered_caller(r.resident_id)
    ORDER BY r.resident_id, c.id DESC LIMIT 10`;
}
