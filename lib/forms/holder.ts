import {
  atOnce,
  type Db,
  hashSecret,
  matchesHash,
  newId,
  newSecret,
  type Scope,
  withScope,
} from "@/lib/platform";
import { draftScope } from "@/lib/platform/mint";
import type { Draft as Row } from "@/prisma/generated/client";
import { type Draft, draftOf } from "./draft";

/** A draft about to be begun: the secret goes into its cookie, and only its hash is kept. */
export interface NewDraft {
  id: string;
  secret: string;
  secretHash: string;
  scope: Scope;
}

export function newDraft(): NewDraft {
  const id = newId();
  const secret = newSecret();
  return { id, secret, secretHash: hashSecret(secret), scope: draftScope(id) };
}

/** A draft and the scope of whoever holds it. */
export interface HeldDraft {
  draft: Draft;
  scope: Scope;
}

/**
 * The draft of an id, for who holds its secret. Null for anybody else, and where it is not there,
 * has expired or is a caller's, which an officer holds by being signed in. Opens a scope of its own: it is what finds out who asks.
 */
export async function holdDraft(
  id: string,
  secret: string,
  now = new Date(),
): Promise<HeldDraft | null> {
  const { held } = await holdDraftBeside(id, secret, async () => null, now);
  return held;
}

/** The same, and what anybody may read beside it, in one go. */
export async function holdDraftBeside<T>(
  id: string,
  secret: string,
  read: (db: Db) => Promise<T>,
  now = new Date(),
): Promise<{ held: HeldDraft | null; beside: T }> {
  const scope = draftScope(id);
  const [row, beside] = await withScope(scope, (db) =>
    atOnce(
      () => db.draft.findUnique({ where: { id } }),
      () => read(db),
    ),
  );
  return { held: heldBy(row, scope, secret, now), beside };
}

function heldBy(row: Row | null, scope: Scope, secret: string, now: Date): HeldDraft | null {
  if (!row || row.staffId || row.expiresAt <= now) return null;
  if (!matchesHash(secret, row.secretHash)) return null;
  return { draft: draftOf(row), scope };
}
