import { z } from "zod";
import { type Db, decrypt, encrypt, newId, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { readCookie } from "./cookie";
import { decodeToken } from "./token";

// An officer may type for longer than a session lasts without a request. What they send then is
// refused, but not lost: it is kept for whose session it was, and stands in the form again once they
// have signed in.

/** What was typed into a form, by field. */
export type TypedForm = Record<string, string[]>;

/** How long it is kept; milliseconds. */
export const keptFor = 24 * 60 * 60_000;

/** How much of it, as JSON; characters. More is not kept. */
const most = 40_000;

const typedSchema = z.record(z.string().max(100), z.array(z.string().max(most)).max(500));

/**
 * Keeps what was typed into the form of a page, for the officer whose session in this request has run
 * out. Of one that was ended by somebody, or that never showed its second factor, nothing is kept:
 * nobody else's words come to lie before its owner. For actions.
 */
export async function keepForm(path: string, typed: TypedForm, now = new Date()): Promise<void> {
  const token = await readCookie("staff");
  const sessionId = token && (await decodeToken("staff", token));
  const json = JSON.stringify(typed);
  if (!sessionId || json.length > most) return;
  await withScope(identityScope(), async (db) => {
    const session = await db.staffSession.findFirst({
      where: { id: sessionId, endedAt: null, strongAt: { not: null }, staff: { active: true } },
      select: { staffId: true },
    });
    if (!session) return;
    const { staffId } = session;
    const data = { typed: encrypt(contextOf(staffId, path), json), createdAt: now };
    await db.keptForm.upsert({
      where: { staffId_path: { staffId, path } },
      create: { id: newId(now), staffId, path, ...data },
      update: data,
    });
  });
}

/** What an officer typed into the form of a page before they had to sign in again; null for nothing. */
export async function keptForm(
  staffId: string,
  path: string,
  now = new Date(),
): Promise<TypedForm | null> {
  const row = await withScope(identityScope(), (db) =>
    db.keptForm.findUnique({ where: { staffId_path: { staffId, path } } }),
  );
  if (!row || now.getTime() - row.createdAt.getTime() > keptFor) return null;
  return typedSchema.parse(JSON.parse(decrypt(contextOf(staffId, path), row.typed)));
}

/** The form was sent: what was kept of it goes. */
export async function forgetForm(staffId: string, path: string): Promise<void> {
  await withScope(identityScope(), (db) => db.keptForm.deleteMany({ where: { staffId, path } }));
}

/** Forgets all that was kept for longer than it is kept. In the scope of the system. */
export async function forgetOldForms(db: Db, now = new Date()): Promise<void> {
  const before = new Date(now.getTime() - keptFor);
  await db.keptForm.deleteMany({ where: { createdAt: { lt: before } } });
}

function contextOf(staffId: string, path: string): string {
  return `form of ${staffId} at ${path}`;
}
