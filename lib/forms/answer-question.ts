import { preparePhoto, storeFile } from "@/lib/files";
import { type Db, withScope } from "@/lib/platform";
import { type Changes, keepAnswers, keepRefused } from "./commands";
import type { HeldDraft } from "./holder";
import { locate } from "./locate";
import { type ParsedAnswer, parseAnswer, typedValue } from "./parse";
import { photoError, putPhoto, type StoredPhoto } from "./photo";
import { lockDraft } from "./queries";
import type { Question } from "./question";
import type { Answer, Answers, FieldErrors } from "./schema";

/**
 * What a journey itself makes of an answer: what else changes with it, or why it will not do.
 * Runs in the transaction that keeps the answer.
 */
export type Settle = (
  db: Db,
  given: { question: Question; answer: Answer; before: Answers },
) => Promise<{ ok: true; changes: Changes } | { ok: false; errors: FieldErrors }>;

/**
 * Takes what was typed on a question's page into the draft: the answer, or else what was typed and
 * why it will not do. Opens its own scopes, because a photo is prepared outside of any.
 */
export async function answerQuestion(
  { draft, scope }: HeldDraft,
  question: Question,
  form: FormData,
  settle: Settle = async () => ({ ok: true, changes: {} }),
): Promise<{ ok: true } | { ok: false; reason: "refused" | "sent" }> {
  const hasFile = typeof draft.answers[question.id] === "string";
  const entry = await prepare(question, parseAnswer(question, form, { hasFile }));
  return withScope(scope, async (db) => {
    const { answers: before, sent } = await lockDraft(db);
    if (sent) return { ok: false, reason: "sent" };
    if (entry.kind === "kept") return { ok: true };
    const taken = await takeIn(db, entry, question, before, settle);
    if (taken.ok) return keepAnswers(db, question.id, taken.changes);
    const value = typedValue(question, form);
    await keepRefused(db, question.id, { value, errors: taken.errors });
    return { ok: false, reason: "refused" };
  });
}

type Entry = Exclude<ParsedAnswer, { kind: "file" }> | ({ kind: "photo" } & StoredPhoto);

/** Reads and stores a photo, before any transaction is open. */
async function prepare(question: Question, parsed: ParsedAnswer): Promise<Entry> {
  if (parsed.kind !== "file") return parsed;
  const prepared = await preparePhoto(new Uint8Array(await parsed.file.arrayBuffer()));
  if (!prepared.ok) {
    return { kind: "refused", errors: { [question.id]: photoError(prepared.reason) } };
  }
  const { photo } = prepared;
  return { kind: "photo", photo, fileId: await storeFile(photo) };
}

type Taken = { ok: true; changes: Changes } | { ok: false; errors: FieldErrors };

async function takeIn(
  db: Db,
  entry: Exclude<Entry, { kind: "kept" }>,
  question: Question,
  before: Answers,
  settle: Settle,
): Promise<Taken> {
  if (entry.kind === "refused") return { ok: false, errors: entry.errors };
  const read = entry.kind === "place" ? await locate(db, question.id, entry.entry) : readOf(entry);
  if (!read.ok) return read;
  const settled = await settle(db, { question, answer: read.answer, before });
  if (!settled.ok) return settled;
  if (question.type === "file") {
    const photo = entry.kind === "photo" ? entry : null;
    const put = await putPhoto(db, { photo, instead: before[question.id] });
    if (!put.ok) return { ok: false, errors: { [question.id]: photoError(put.reason) } };
  }
  return { ok: true, changes: { [question.id]: read.answer, ...settled.changes } };
}

function readOf(entry: Extract<Entry, { kind: "answer" | "photo" }>): { ok: true; answer: Answer } {
  return { ok: true, answer: entry.kind === "photo" ? entry.fileId : entry.answer };
}
