import { z } from "zod";
import { record } from "@/lib/audit";
import { withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
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
    const { issuer, subject } = kept;
    await db.outsideAccount.createMany({
      data: [{ issuer, subject, residentId: resident.id, createdAt: now }],
      skipDuplicates: true,
    });
    const entry = { action: "resident.outside_joined", subject: "resident", councilId: null };
    await record(db, { ...entry, subjectId: resident.id, facts: { method: "outside" } }, now);
    return true;
  });
}

/** Only the account that has the address may be joined, whoever else is signed in. */
function joinOf({ email }: Resident) {
  return email === null ? null : joinSchema.extend({ email: z.literal(email) });
}
