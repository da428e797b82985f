import { editPhoto, type Photo, type PhotoEdit, readStored, storeFile } from "@/lib/files";
import { type Db, type Scope, scopeOf, withScope } from "@/lib/platform";
import { type Changed, changeCase, type Refusal } from "../change";
import type { PhotoChange } from "../schema";
import type { Effect } from "../write-event";
import type { StaffChange } from "./staff-change";

type OnPhoto = StaffChange & { fileId: string };
type UnknownPhoto = "unknown-photo";
type PhotoChanged = Changed | Refusal<UnknownPhoto>;

/**
 * Puts an edited photo in the place of one of a case's, where that is public too: the one before is
 * hidden from all but managers. Opens its own scopes, because editing takes too long to hold a
 * transaction open for. Refused where somebody was faster; what was made for nothing is swept.
 */
export async function editCasePhoto(
  scope: Scope,
  { fileId, edit, ...change }: OnPhoto & { edit: PhotoEdit },
  now = new Date(),
): Promise<{ ok: true; fileId: string } | Exclude<PhotoChanged, { ok: true }>> {
  const isThere = await withScope(scope, (db) => photoOf(db, change.caseId, fileId));
  const bytes = isThere && (await readStored(fileId));
  const photo = bytes && (await editPhoto(bytes, edit));
  const madeId = photo ? await storeFile(photo) : "";
  const done = edit.blackedOut.length > 0 ? "blacked-out" : "turned";
  // Also of one that is gone: whether somebody was faster is told by the case.
  const result = await withScope(scope, (db) =>
    changePhoto(db, { fileId, ...change }, done, now, async (original) =>
      photo ? replace(db, original, madeId, photo, now) : false,
    ),
  );
  return result.ok ? { ok: true, fileId: madeId } : result;
}

/** Takes a photo out of sight of everybody but managers, and of its sender. */
export function hideCasePhoto(db: Db, on: OnPhoto, now = new Date()): Promise<PhotoChanged> {
  return changePhoto(db, on, "hidden", now, async ({ id }) => {
    await db.publicPhoto.deleteMany({ where: { fileId: id } });
    return setHidden(db, id, now);
  });
}

/** Shows officers again a photo that was taken out of their sight. Managers may. */
export async function showCasePhoto(db: Db, on: OnPhoto, now = new Date()): Promise<PhotoChanged> {
  const scope = scopeOf(db);
  if (scope.kind !== "staff" || scope.role === "officer") return { ok: false, reason: "forbidden" };
  return changePhoto(db, on, "shown", now, ({ id }) => setHidden(db, id, null), { hidden: true });
}

type Original = NonNullable<Awaited<ReturnType<typeof photoOf>>>;

async function changePhoto(
  db: Db,
  { fileId, ...change }: OnPhoto,
  photo: PhotoChange,
  now: Date,
  work: (original: Original) => Promise<boolean>,
  { hidden = false } = {},
): Promise<PhotoChanged> {
  const result = await changeCase<UnknownPhoto>(db, "redact", change, now, async (subject) => {
    const original = await photoOf(db, subject.id, fileId, hidden);
    if (!original || !(await work(original))) return { ok: false, reason: "unknown-photo" };
    return { kind: "redacted", audience: "officers", facts: { photo } } satisfies Effect;
  });
  return result.ok ? { ok: true } : result;
}

/** A photo of the case that the asker may see, hidden or not as asked. */
function photoOf(db: Db, caseId: string, id: string, hidden = false) {
  return db.file.findFirst({
    where: { id, caseId, mime: "image/jpeg", hiddenAt: hidden ? { not: null } : null },
    include: { publicPhoto: true },
  });
}

async function replace(
  db: Db,
  original: Original,
  id: string,
  { bytes, mime, width, height, sha256 }: Photo,
  now: Date,
): Promise<boolean> {
  const { caseId, councilId, eventId } = original;
  if (!caseId || !councilId) return false;
  const made = { id, caseId, councilId, eventId, madeFromId: original.id, createdAt: now };
  await db.file.createMany({
    data: { ...made, mime, width, height, sha256, bytes: bytes.length },
  });
  if (original.publicPhoto) {
    await db.publicPhoto.deleteMany({ where: { fileId: original.id } });
    await db.publicPhoto.createMany({ data: { fileId: id, caseId, councilId } });
  }
  return setHidden(db, original.id, now);
}

/** Gives whether it was the other way before. */
async function setHidden(db: Db, id: string, at: Date | null): Promise<boolean> {
  const [row] = await db.$queryRaw<{ done: boolean }[]>`
    SELECT app.set_file_hidden(${id}::uuid, ${at}::timestamptz) AS done`;
  return row?.done ?? false;
}
