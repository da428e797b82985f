import type { Draft as DraftRow } from "@/prisma/generated/client";
import {
  type Answers,
  answersSchema,
  type CallerChannel,
  callerChannels,
  type Refused,
  refusedPagesSchema,
} from "./schema";

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
  /** Who fills it in for a caller, and how the caller came; null where residents do it themselves. */
  taking: Taking | null;
}

/** An officer's part in what a caller says. */
export interface Taking {
  staffId: string;
  channel: CallerChannel;
}

export function draftOf(row: DraftRow): Draft {
  const { id, councilId, journey, revision, sentAt, residentId } = row;
  const answers = answersSchema.parse(row.answers);
  const refused = refusedPagesSchema.parse(row.refused);
  return {
    ...{ id, councilId, journey, answers, refused, revision, residentId },
    sent: sentAt !== null,
    taking: takingOf(row),
  };
}

function takingOf({ staffId, channel: way }: DraftRow): Taking | null {
  const channel = callerChannels.find((known) => known === way);
  return staffId && channel ? { staffId, channel } : null;
}
