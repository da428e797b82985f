import { z } from "zod";
import { record } from "@/lib/audit";
import { type Db, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { tellOfChange } from "../factors/letters";
import type { Resident } from "../policy";
import { beginTry, peekTry, takeTry } from "../tries";

/** How long somebody has to show that the account is theirs. */
const span = { seconds: 60 * 60 };

const joinSchema = z.object({
  kind: z.literal("outside-join"),
  issuer: z.string().max(500),
  subject: z.string().max(500),
  /** Lower case: the address that the provider confirmed. */
  email: z.string().max(320),
});
type Join = z.infer<typeof joinSchema>;

/** Keeps who somebody is at a provider until they have signed in to their account another way. */
export function keepJoin(who: Omit<Join, "kind">, now: Date): Promise<string> {
  const facts: Join = { kind: "outside-join", ...who };
  return withScope(identityScope(), (db) => beginTry(db, facts, span, now));
}

/** Whether this browser came from a provider with the address of the account that is signed in now. */
export async function mayJoin(
  resident: Resident,
  secret: string | undefined,
  now = new Date(),
): Promise<boolean> {
  const schema = joinOf(resident);
  if (!secret || !schema) return false;
  const kept = await withScope(identityScope(), (db) => peekTry<Join>(db, schema, secret, now));
  return kept !== null;
}

/** Joins a provider's account to the one that is signed in, once; false where there is nothing to join. */
export async function join(
  resident: Resident,
  secret: string | undefined,
  now = new Date(),
): Promise<boolean> {
  const schema = joinOf(resident);
  if (!secret || !schema) return false;
  return withScope(identityScope(), async (db) => {
    const kept = await takeTry<Join>(db, schema, secret, now);
    if (!kept) return false;
    await joinTo(db, resident.id, kept, now);
    return true;
  });
}

/** Joins who somebody is at a provider to an account, and tells its owner. In the scope of identity. */
export async function joinTo(
  db: Db,
  residentId: string,
  { issuer, subject }: Pick<Join, "issuer" | "subject">,
  now: Date,
): Promise<void> {
  await db.outsideAccount.createMany({
    data: [{ issuer, subject, residentId, createdAt: now }],
    skipDuplicates: true,
  });
  await note(db, residentId, "joined", now);
}

/** Whether a resident's account is opened by GOV.UK One Login. */
export async function isJoined({ id: residentId }: Resident): Promise<boolean> {
  const count = await withScope(identityScope(), (db) =>
    db.outsideAccount.count({ where: { residentId } }),
  );
  return count > 0;
}

/** Lets GOV.UK One Login open a resident's account no more; their password and letters still do. */
export async function leaveOneLogin({ id }: Resident, now = new Date()): Promise<void> {
  await withScope(identityScope(), async (db) => {
    const { count } = await db.outsideAccount.deleteMany({ where: { residentId: id } });
    if (count > 0) await note(db, id, "left", now);
  });
}

async function note(db: Db, id: string, what: "joined" | "left", now: Date): Promise<void> {
  const entry = { action: `resident.outside_${what}`, subject: "resident", subjectId: id };
  await record(db, { ...entry, councilId: null, facts: { method: "outside" } }, now);
  await tellOfChange(db, { kind: "resident", id }, `one-login-${what}`, now);
}

/** Only the account that has the address may be joined, whoever else is signed in. */
function joinOf({ email }: Resident) {
  return email === null ? null : joinSchema.extend({ email: z.literal(email) });
}
