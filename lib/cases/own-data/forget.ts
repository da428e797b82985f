import type { Db } from "@/lib/platform";

/** A person as cases know them: by their account, and by its address where a case is in nobody's. */
export interface Person {
  residentId: string;
  email: string | null;
}

/**
 * Notes of some more of a person's cases that they wish to have them erased, and gives how many there
 * were: fewer than asked for where none is left. For the system.
 */
export async function wishErased(
  db: Db,
  { residentId, email, atMost }: Person & { atMost: number },
  now: Date,
): Promise<number> {
  return db.$executeRaw`
    UPDATE cases SET erasure_wished_at = ${now} WHERE id = ANY (ARRAY(
      SELECT id FROM cases
      WHERE erasure_wished_at IS NULL AND erased_at IS NULL AND id IN (
        SELECT id FROM cases WHERE resident_id = ${residentId}::uuid
        UNION SELECT c.id FROM case_contacts r JOIN cases c ON c.id = r.case_id
          WHERE r.email = ${email} AND r.kind = 'reporter' AND c.resident_id IS NULL)
      ORDER BY id LIMIT ${atMost} FOR UPDATE))`;
}

/** Takes a person off the reports that they follow; gives how many. For the system. */
export async function stopFollowingAll(db: Db, { residentId, email }: Person): Promise<number> {
  const { count } = await db.caseContact.deleteMany({
    where: { kind: "follower", OR: [{ residentId }, ...(email ? [{ email }] : [])] },
  });
  return count;
}

/** Forgets who looked at which case before a day, so many rows at most; gives how many. For the system. */
export async function forgetLooks(db: Db, before: Date, atMost: number): Promise<number> {
  return db.$executeRaw`
    DELETE FROM case_views WHERE ctid = ANY (ARRAY(
      SELECT ctid FROM case_views WHERE day < ${before}::date LIMIT ${atMost}))`;
}

/** Forgets warnings about people that were taken away before a moment; gives how many. For the system. */
export async function forgetRemovedMarkers(db: Db, before: Date): Promise<number> {
  const { count } = await db.personMarker.deleteMany({ where: { removedAt: { lt: before } } });
  return count;
}
