import { type Db, scopeOf } from "@/lib/platform";
import { recordAccount } from "./trail";

/**
 * Takes a resident's account away with all that is its own: how they sign in, where from, profile and
 * homes, copies of their data. Their cases stay with the councils, in nobody's account. Gives the
 * address it had; null where it is gone already, or had none. For the system.
 */
export async function eraseAccount(
  db: Db,
  residentId: string,
  now = new Date(),
): Promise<{ email: string | null } | null> {
  if (scopeOf(db).kind !== "system") throw new Error("Only the system erases an account");
  await db.$queryRaw`SELECT FROM residents WHERE id = ${residentId}::uuid FOR UPDATE`;
  const resident = await db.resident.findUnique({ where: { id: residentId } });
  if (!resident) return null;
  const { email } = resident;
  // Those that were sent before there was an account name nobody but their address.
  if (email) await db.accountLink.deleteMany({ where: { email, staffId: null } });
  await db.resident.delete({ where: { id: residentId } });
  await recordAccount(db, "resident", "erased", { id: residentId, councilId: null }, now);
  return { email };
}
