import { record } from "@/lib/audit";
import type { Db } from "@/lib/platform";
import type { AccountKind } from "../schema";

/** Whose second factor it is: residents and staff have the same kinds, in the same tables. */
export interface Account {
  kind: AccountKind;
  id: string;
}

/** The column that says whose a row is, for `where` and `data`. */
export function ownedBy({ kind, id }: Account): { residentId: string } | { staffId: string } {
  return kind === "resident" ? { residentId: id } : { staffId: id };
}

/** The account that a row belongs to. */
export function ownerOf(row: { residentId: string | null; staffId: string | null }): Account {
  if (row.residentId) return { kind: "resident", id: row.residentId };
  if (row.staffId) return { kind: "staff", id: row.staffId };
  throw new Error("A second factor belongs to nobody");
}

/** Where the account's letters go; null for a resident without an address. */
export async function addressOf(db: Db, { kind, id }: Account): Promise<string | null> {
  const where = { where: { id }, select: { email: true } };
  const found =
    kind === "resident" ? await db.resident.findUnique(where) : await db.staff.findUnique(where);
  return found?.email ?? null;
}

/** Holds an account until the transaction ends: what counts its factors is done one at a time. */
export async function holdAccount(db: Db, { kind, id }: Account): Promise<void> {
  if (kind === "resident") {
    await db.$queryRaw`SELECT 1 FROM residents WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  } else {
    await db.$queryRaw`SELECT 1 FROM staff WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  }
}

/**
 * Writes into the log what became of an account's second factor. A member of staff's, under their
 * council, for its administrators to read, where there is one and only one.
 */
export async function recordFactor(
  db: Db,
  account: Account,
  what: string,
  now: Date,
): Promise<void> {
  const entry = { action: `${account.kind}.${what}`, subject: account.kind, subjectId: account.id };
  await record(db, { ...entry, councilId: await onlyCouncil(db, account) }, now);
}

async function onlyCouncil(db: Db, { kind, id }: Account): Promise<string | null> {
  if (kind !== "staff") return null;
  const held = { where: { staffId: id }, select: { councilId: true } };
  const roles = [
    ...(await db.staffRole.findMany(held)),
    ...(await db.staffFinanceRole.findMany(held)),
  ];
  const [only, ...others] = new Set(roles.map(({ councilId }) => councilId));
  return others.length === 0 ? (only ?? null) : null;
}
