import { isDeepStrictEqual } from "node:util";
import { record } from "@/lib/audit";
import { type Db, newId, scopeOf } from "@/lib/platform";
import { Prisma } from "@/prisma/generated/client";
import { councilToChange } from "../policy";

/** What a setting says, by field: plain values, so that they can be kept and put back. */
export type SettingState = { [field: string]: SettingValue | undefined };
export type SettingValue = string | number | boolean | null | string[];

/** Why a setting was not written, in a word of its kind's own. */
export type Written<Reason extends string> = { ok: true } | { ok: false; reason: Reason };

/** One kind of setting: how it is read and how it is written. A new kind is one of these. */
export interface SettingKind<State extends SettingState, Reason extends string> {
  /** As setting_changes names it. Never renamed. */
  kind: string;
  /** A state out of what was kept of it. Throws where it is none any more. */
  parse(kept: SettingState): State;
  /** As it stands; null where there is no such thing, or no more. */
  read(db: Db, councilId: string, key: string): Promise<State | null>;
  /** Makes it so, or says why not. Null takes it away; it keeps what hangs on it. */
  write(db: Db, target: Target, next: State | null): Promise<Written<Reason>>;
}

export interface Target {
  councilId: string;
  key: string;
  /** Who changes it. */
  staffId: string;
  now: Date;
}

interface Change<State> {
  key: string;
  /** What it is called, for the list of changes. */
  name: string;
  /** What it shall be, given what it is; null takes it away. */
  next: (before: State | null) => State | null;
  /** The change that this one takes back. */
  undoes?: string | undefined;
}

export type SettingChanged<Reason extends string> =
  /** The change that was written down, for its undoing; null where all was so already. */
  { ok: true; changeId: string | null } | { ok: false; reason: Reason | "forbidden" };

/**
 * Changes a setting of the asker's own council, the one way it is done: policy, turn, write, then
 * what changed from what, in one transaction. What is so already is left alone.
 */
export async function changeSetting<State extends SettingState, Reason extends string>(
  db: Db,
  kind: SettingKind<State, Reason>,
  { key, name, next: nextOf, undoes }: Change<State>,
  now = new Date(),
): Promise<SettingChanged<Reason>> {
  const asker = administrator(db);
  if (!asker) return { ok: false, reason: "forbidden" };
  await takeTurn(db, asker.councilId);
  const before = await kind.read(db, asker.councilId, key);
  const next = nextOf(before);
  if (isSame(before, next)) return { ok: true, changeId: null };
  const written = await kind.write(db, { ...asker, key, now }, next);
  if (!written.ok) return written;
  // As it was kept, which is what undoing compares with.
  const after = await kind.read(db, asker.councilId, key);
  const changed = { kind: kind.kind, key, name, before, after, undoes };
  return { ok: true, changeId: await recordSetting(db, changed, now) };
}

/** Who asks, where they are an administrator: at work for their council. */
export function administrator(db: Db): { councilId: string; staffId: string } | null {
  const scope = scopeOf(db);
  const councilId = councilToChange(scope);
  return councilId && scope.kind === "staff" ? { councilId, staffId: scope.staffId } : null;
}

/** Changes to a council's settings take turns: what one reads, no other changes until it is done. */
export async function takeTurn(db: Db, councilId: string): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`settings ${councilId}`}, 0))`;
}

interface Recorded {
  kind: string;
  key: string;
  name: string;
  before: SettingState | null;
  after: SettingState | null;
  undoes?: string | undefined;
}

/**
 * Writes down what a setting was and what it became: the fields that changed, for its undoing, and
 * their names in the audit log. Every change of a setting comes through here. Gives the change's id.
 */
export async function recordSetting(
  db: Db,
  { kind, key, name, undoes, ...states }: Recorded,
  now = new Date(),
): Promise<string> {
  const asker = administrator(db);
  if (!asker) throw new Error("Only an administrator changes settings");
  const { before, after } = changedFields(states.before, states.after);
  const id = newId();
  await db.settingChange.createMany({
    data: {
      id,
      ...asker,
      ...{ at: now, kind, key, name },
      before: before ?? Prisma.DbNull,
      after: after ?? Prisma.DbNull,
      undoesId: undoes ?? null,
    },
  });
  const fields = Object.keys(after ?? before ?? {}).join(", ");
  const entry = {
    action: undoes ? "setting.undone" : "setting.changed",
    subject: "setting_change",
  };
  await record(
    db,
    { ...entry, subjectId: id, councilId: asker.councilId, facts: { kind, fields } },
    now,
  );
  return id;
}

/** Whether two states say the same: a field left out is one that says nothing. */
export function isSame(one: SettingState | null, other: SettingState | null): boolean {
  const { before, after } = changedFields(one, other);
  return Object.keys(before ?? after ?? {}).length === 0 && (one === null) === (other === null);
}

/** The fields of which the two say different things; all, where the thing came or went. */
export function changedFields(
  before: SettingState | null,
  after: SettingState | null,
): { before: SettingState | null; after: SettingState | null } {
  if (!before || !after) return { before, after };
  const names = Object.keys({ ...before, ...after }).filter(
    (name) => !isDeepStrictEqual(before[name] ?? null, after[name] ?? null),
  );
  const pick = (state: SettingState) =>
    Object.fromEntries(names.map((name) => [name, state[name] ?? null]));
  return { before: pick(before), after: pick(after) };
}
