import { record } from "@/lib/audit";
import { type Db, newId, scopeOf } from "@/lib/platform";
import { manages } from "../policy";
import { viewsLimit } from "./queries";

export type ViewChange =
  | { ok: true }
  | { ok: false; reason: "forbidden" | "not-found" | "too-many" | "name-taken" };

/** Keeps a filter of the queue under a name, for the officer alone or for their whole council. */
export async function saveView(
  db: Db,
  { name, query, shared }: { name: string; query: string; shared: boolean },
  now = new Date(),
): Promise<ViewChange> {
  const scope = scopeOf(db);
  if (scope.kind !== "staff") return { ok: false, reason: "forbidden" };
  const { councilId, staffId } = scope;
  const own = await db.savedView.findMany({ where: { councilId, staffId }, take: viewsLimit });
  if (own.length >= viewsLimit) return { ok: false, reason: "too-many" };
  if (own.some((view) => isSame(view.name, name))) return { ok: false, reason: "name-taken" };
  const id = newId(now);
  await db.savedView.createMany({
    data: { id, councilId, staffId, name, query, shared, createdAt: now },
  });
  await note(db, "view.saved", id, councilId, now, { shared });
  return { ok: true };
}

/** Gives a view of the officer's own another name. */
export async function renameView(
  db: Db,
  { viewId, name }: { viewId: string; name: string },
  now = new Date(),
): Promise<ViewChange> {
  const scope = scopeOf(db);
  if (scope.kind !== "staff") return { ok: false, reason: "forbidden" };
  const { councilId, staffId } = scope;
  const own = await db.savedView.findMany({ where: { councilId, staffId }, take: viewsLimit });
  const view = own.find(({ id }) => id === viewId);
  if (!view) return { ok: false, reason: "not-found" };
  const others = own.filter(({ id }) => id !== viewId);
  if (others.some((other) => isSame(other.name, name))) return { ok: false, reason: "name-taken" };
  await db.savedView.updateMany({ where: { id: viewId, councilId, staffId }, data: { name } });
  await note(db, "view.renamed", viewId, councilId, now);
  return { ok: true };
}

/** Deletes a view: one's own, or as a manager one that is shared. */
export async function deleteView(
  db: Db,
  { viewId }: { viewId: string },
  now = new Date(),
): Promise<ViewChange> {
  const scope = scopeOf(db);
  if (scope.kind !== "staff") return { ok: false, reason: "forbidden" };
  const { councilId, staffId } = scope;
  const view = await db.savedView.findFirst({ where: { id: viewId, councilId } });
  if (!view) return { ok: false, reason: "not-found" };
  if (view.staffId !== staffId && !(view.shared && manages(scope))) {
    return { ok: false, reason: "forbidden" };
  }
  await db.savedView.deleteMany({ where: { id: viewId, councilId } });
  await note(db, "view.deleted", viewId, councilId, now, { shared: view.shared });
  return { ok: true };
}

function note(
  db: Db,
  action: string,
  subjectId: string,
  councilId: string,
  now: Date,
  facts: Record<string, boolean> = {},
) {
  return record(db, { action, subject: "saved view", subjectId, councilId, facts }, now);
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
