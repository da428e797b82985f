import { record } from "@/lib/audit";
import { type Db, hashSecret, newId, newSecret, scopeOf, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import type { Sender } from "./import/take-batch";

/** A system of a council's that owns debts. */
export interface Source {
  id: string;
  /** As its batches name it. */
  key: string;
  name: string;
  /** Whether it has a key, by which it sends batches itself. */
  sendsItself: boolean;
  lastBatch: number;
}

/** More systems than a council has. */
const MOST = 50;

/** The systems that own debts of a council, by name. */
export async function sourcesOf(db: Db, councilId: string): Promise<Source[]> {
  const rows = await db.debtSource.findMany({
    where: { councilId },
    orderBy: { name: "asc" },
    take: MOST,
  });
  return rows.map(({ keyHash, ...row }) => ({ ...row, sendsItself: keyHash !== null }));
}

/** Whose key it is; null for nobody's. Opens a scope of its own: it is what finds out who asks. */
export async function senderWith(key: string): Promise<Sender | null> {
  const row = await withScope(systemScope("find whose key sends debts"), (db) =>
    db.debtSource.findUnique({ where: { keyHash: hashSecret(key) } }),
  );
  return row && { councilId: row.councilId, sourceId: row.id };
}

export type SourceAdded = { ok: true } | { ok: false; reason: "forbidden" | "taken" | "too-many" };

/** Names a system that owns debts of the asker's council. */
export async function addSource(
  db: Db,
  { key, name }: { key: string; name: string },
): Promise<SourceAdded> {
  const councilId = managedCouncil(db);
  if (!councilId) return { ok: false, reason: "forbidden" };
  const there = await db.debtSource.findMany({ where: { councilId }, take: MOST });
  if (there.length >= MOST) return { ok: false, reason: "too-many" };
  const id = newId();
  const { count } = await db.debtSource.createMany({
    data: { id, councilId, key, name },
    skipDuplicates: true,
  });
  if (count === 0) return { ok: false, reason: "taken" };
  await record(db, {
    action: "debt_source.added",
    subject: "debt_source",
    subjectId: id,
    councilId,
  });
  return { ok: true };
}

export type KeyGiven = { ok: true; key: string } | { ok: false; reason: "forbidden" | "not-found" };

/**
 * Gives a system a key to send batches with, in place of the one it had: shown once, and kept as a hash.
 */
export async function giveKey(db: Db, sourceId: string): Promise<KeyGiven> {
  const councilId = managedCouncil(db);
  if (!councilId) return { ok: false, reason: "forbidden" };
  const key = newSecret();
  const { count } = await db.debtSource.updateMany({
    where: { id: sourceId, councilId },
    data: { keyHash: hashSecret(key) },
  });
  if (count === 0) return { ok: false, reason: "not-found" };
  const entry = { action: "debt_source.key_given", subject: "debt_source", subjectId: sourceId };
  await record(db, { ...entry, councilId });
  return { ok: true, key };
}

function managedCouncil(db: Db): string | null {
  const scope = scopeOf(db);
  return scope.kind === "finance" && scope.role === "finance-manager" ? scope.councilId : null;
}
