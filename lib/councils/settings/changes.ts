import { z } from "zod";
import type { Db } from "@/lib/platform";
import type { Prisma, SettingChange as Row } from "@/prisma/generated/client";
import type { SettingState } from "./setting";

export const changesPageSize = 30;

/** A change of a setting, as the list of changes shows it. */
export interface SettingChange {
  id: string;
  at: Date;
  staffId: string;
  /** Who changed it. */
  by: string;
  kind: string;
  key: string;
  name: string;
  before: SettingState | null;
  after: SettingState | null;
  undoneAt: Date | null;
  /** The change that it takes back. */
  undoesId: string | null;
}

/** What was changed of a council's settings, the newest first; `before` an id, what came before it. */
export async function settingChanges(
  db: Db,
  councilId: string,
  { before, size = changesPageSize }: { before?: string | undefined; size?: number } = {},
): Promise<{ changes: SettingChange[]; older: string | null }> {
  const rows = await db.settingChange.findMany({
    where: { councilId, id: before ? { lt: before } : undefined },
    orderBy: { id: "desc" },
    take: size + 1,
  });
  const changes = await named(db, rows.slice(0, size));
  return { changes, older: rows.length > size ? (changes.at(-1)?.id ?? null) : null };
}

/** One change; null where the council has none of this id. */
export async function settingChange(
  db: Db,
  councilId: string,
  id: string,
): Promise<SettingChange | null> {
  return one(db, { councilId, id });
}

/** The last change of one setting; null where nobody ever changed it. */
export async function lastChangeOf(
  db: Db,
  councilId: string,
  { kind, key }: { kind: string; key: string },
): Promise<SettingChange | null> {
  return one(db, { councilId, kind, key });
}

async function one(db: Db, where: Prisma.SettingChangeWhereInput): Promise<SettingChange | null> {
  const row = await db.settingChange.findFirst({ where, orderBy: { id: "desc" } });
  const [change] = row ? await named(db, [row]) : [];
  return change ?? null;
}

async function named(db: Db, rows: Row[]): Promise<SettingChange[]> {
  const ids = [...new Set(rows.map(({ staffId }) => staffId))];
  const people = await db.staff.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ id, at, staffId, kind, key, name, undoneAt, undoesId, before, after }) => ({
    ...{ id, at, staffId, kind, key, name, undoneAt, undoesId },
    by: names.get(staffId) ?? "Somebody who has left",
    before: stateOf(before),
    after: stateOf(after),
  }));
}

const stateSchema = z.record(
  z.string().max(60),
  z.union([
    z.string().max(20_000),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(z.string().max(500)).max(1000),
  ]),
);

function stateOf(value: Prisma.JsonValue): SettingState | null {
  return value === null ? null : stateSchema.parse(value);
}
