import type { Db } from "@/lib/platform";
import type { Prisma } from "@/prisma/generated/client";
import { DRAFT_DAYS } from "./draft";
import { heldDraftId } from "./held-draft";
import type { NewDraft } from "./holder";
import type { Journey } from "./journey";
import type { Answer, Answers, Refused } from "./schema";

// A draft is its holder's own scratchpad until it is sent: nothing here goes into the audit log,
// which begins with the case.

/** Begins a journey. `db` is in the new draft's scope. */
export async function startDraft(
  db: Db,
  { id, secretHash }: NewDraft,
  {
    councilId,
    journey,
    residentId = null,
  }: {
    councilId: string;
    journey: Pick<Journey, "key" | "version">;
    /** Who begins it, where they are signed in. */
    residentId?: string | null;
  },
  now = new Date(),
): Promise<void> {
  const data = { id, secretHash, councilId, residentId, answers: {} };
  await db.draft.create({ data: { ...data, ...beginning(journey, now) } });
}

/** What every draft begins with. */
export function beginning({ key, version }: Pick<Journey, "key" | "version">, now: Date) {
  const expiresAt = new Date(now);
  expiresAt.setUTCDate(expiresAt.getUTCDate() + DRAFT_DAYS);
  return { journey: key, version, refused: {}, createdAt: now, updatedAt: now, expiresAt };
}

/** Puts the held draft into the account of somebody who signed in half-way. Another's it stays. */
export async function claimDraft(db: Db, residentId: string): Promise<void> {
  await db.draft.updateMany({
    where: { id: heldDraftId(db), residentId: null },
    data: { residentId },
  });
}

/** What one page changes: answers by question; undefined forgets one. */
export type Changes = Record<string, Answer | undefined>;

/**
 * Keeps a page's answers on the held draft. Each question is merged on its own, in one statement:
 * of two tabs the last to answer a question wins, and neither touches the other's questions.
 */
export async function keepAnswers(
  db: Db,
  page: string,
  changes: Changes,
  now = new Date(),
): Promise<{ ok: true } | { ok: false; reason: "sent" }> {
  const forgotten = Object.keys(changes).filter((question) => changes[question] === undefined);
  const count = await db.$executeRaw`
    UPDATE drafts SET answers = (answers || ${JSON.stringify(changes)}::jsonb) - ${forgotten}::text[],
      refused = refused - ${page}::text, revision = revision + 1, updated_at = ${now}
    WHERE id = ${heldDraftId(db)}::uuid AND sent_at IS NULL`;
  return count === 1 ? { ok: true } : { ok: false, reason: "sent" };
}

/** Keeps what was typed on a page and why it was not taken, to show both after the redirect. */
export async function keepRefused(
  db: Db,
  page: string,
  { value, errors }: Refused,
  now = new Date(),
): Promise<void> {
  const refused = JSON.stringify({ [page]: { value, errors } });
  await db.$executeRaw`
    UPDATE drafts SET refused = refused || ${refused}::jsonb, updated_at = ${now}
    WHERE id = ${heldDraftId(db)}::uuid AND sent_at IS NULL`;
}

/**
 * Marks the held draft as sent, in the transaction that sends it. What was answered is the case's
 * now: of the draft only `kept` stays.
 */
export async function finishDraft(db: Db, kept: Answers = {}, now = new Date()): Promise<void> {
  const answers = kept satisfies Prisma.JsonObject;
  await db.draft.update({
    where: { id: heldDraftId(db) },
    data: { answers, refused: {}, sentAt: now, updatedAt: now },
  });
}
