import { recordAll } from "@/lib/audit";
import { addressConfirmedJob, formerAddresses } from "@/lib/identity";
import { type Db, defineJob, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";

/** What was reported or followed with an address joins the account that the address is confirmed in. */
export const joinCasesJob = defineJob({
  ...addressConfirmedJob,
  run: async ({ residentId }) => {
    await joinCases(residentId);
  },
});

/**
 * Puts the cases that were reported with a resident's confirmed address, and the reports that are
 * followed with it, into their account, and gives how many cases joined. The address counts as
 * confirmed for them from now on. What is in an account already stays there: in this one, or in
 * another, whose owner had the address before. What in this one was under a former address of the
 * account is under the present one from now on, so that letters about it go there.
 */
export async function joinCases(residentId: string, now = new Date()): Promise<number> {
  return withScope(systemScope("join cases to an account"), async (db) => {
    const email = await confirmedAddress(db, residentId);
    if (!email) return 0;
    await moveAddresses(db, { residentId, email });
    return join(db, { residentId, email }, now);
  });
}

/** The address of an account that is open, held until the transaction ends; null where there is none. */
async function confirmedAddress(db: Db, residentId: string): Promise<string | null> {
  await db.$queryRaw`SELECT FROM residents WHERE id = ${residentId}::uuid FOR SHARE`;
  const resident = await db.resident.findUnique({ where: { id: residentId } });
  const isOpen = resident?.confirmedAt && !resident.closedAt;
  return isOpen ? resident.email : null;
}

/** Where a case has a contact with the present address already, the former one stays beside it. */
async function moveAddresses(
  db: Db,
  { residentId, email }: { residentId: string; email: string },
): Promise<void> {
  const former = (await formerAddresses(db, residentId)).filter((address) => address !== email);
  if (former.length === 0) return;
  await db.$queryRaw`SELECT FROM cases WHERE id IN
    (SELECT case_id FROM case_contacts
     WHERE resident_id = ${residentId}::uuid AND email = ANY (${former}))
    ORDER BY id FOR UPDATE`;
  await db.$executeRaw`UPDATE case_contacts contact SET email = ${email}
    WHERE resident_id = ${residentId}::uuid AND email = ANY (${former})
      AND NOT EXISTS (SELECT FROM case_contacts other
                      WHERE other.case_id = contact.case_id AND other.email = ${email})`;
}

async function join(
  db: Db,
  { residentId, email }: { residentId: string; email: string },
  now: Date,
): Promise<number> {
  // In the order in which everything else locks: the cases, then what hangs on them.
  await db.$queryRaw`SELECT FROM cases WHERE id IN
    (SELECT case_id FROM case_contacts WHERE email = ${email} AND resident_id IS NULL)
    ORDER BY id FOR UPDATE`;
  await db.$executeRaw`UPDATE case_contacts
    SET resident_id = ${residentId}::uuid, confirmed_at = COALESCE(confirmed_at, ${now})
    WHERE email = ${email} AND resident_id IS NULL`;
  const joined = await db.$queryRaw<{ id: string; councilId: string }[]>`
    UPDATE cases SET resident_id = ${residentId}::uuid
    FROM case_contacts contact
    WHERE contact.case_id = cases.id AND contact.kind = 'reporter'
      AND contact.resident_id = ${residentId}::uuid AND contact.email = ${email}
      AND cases.resident_id IS NULL
    RETURNING cases.id, cases.council_id AS "councilId"`;
  const entries = joined.map(({ id, councilId }) => ({
    action: "case.joined",
    subject: "case",
    subjectId: id,
    councilId,
  }));
  await recordAll(db, entries, now);
  return joined.length;
}
