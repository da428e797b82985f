import type { Draft as DraftRow } from "@/prisma/generated/client";
import { type Answers, answersSchema, type Refused, refusedPagesSchema } from "./schema";

/** Days that a draft is kept from its start; its cookie lasts as long. */
export const DRAFT_DAYS = 30;

/** A journey that somebody began. */
export interface Draft {
  id: string;
  /** The council whose site it was begun on. */
  councilId: string;
  /** Key of the journey's definition. */
  journey: string;
  /** All that was answered, also what a later change of mind took off the path. */
  answers: Answers;
  /** What was typed and not taken, by page. */
  refused: Partial<Record<string, Refused>>;
  /** Goes up with each answer: check answers carries it, so that what is sent is what was seen. */
  revision: number;
  sent: boolean;
  /** Whose account it is written in; null for somebody who is not signed in. */
  residentId: string | null;
}

export function draftOf(row: DraftRow): Draft {
  const { id, councilId, journey, revision, sentAt, residentId } = row;
  const answers = answersSchema.parse(row.answers);
  const refused = refusedPagesSchema.parse(row.refused);
  return { id, councilId, journey, answers, refused, revision, sent: sentAt !== null, residentId };
}
