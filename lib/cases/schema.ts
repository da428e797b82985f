import { z } from "zod";
import { tidyText } from "@/lib/forms/schema";

export const caseStates = ["received", "in_progress", "waiting", "closed"] as const;
export type CaseState = (typeof caseStates)[number];

/** Why a case was closed. The reporter is told the reason in words of the officer's as well. */
export const closingReasons = ["fixed", "no_action", "not_found", "duplicate", "not_ours"] as const;
export type ClosingReason = (typeof closingReasons)[number];

export const staffActions = [
  "take",
  "assign",
  "start",
  "ask",
  "answer",
  "note",
  "close",
  "publish",
  "hide",
] as const;
export type StaffAction = (typeof staffActions)[number];

export const residentActions = ["reply", "message", "reopen"] as const;
export type ResidentAction = (typeof residentActions)[number];
export type CaseAction = StaffAction | ResidentAction;

/** What happened to a case, in the past tense of the action. */
export const eventKinds = [
  "received",
  "taken",
  "assigned",
  "started",
  "asked",
  "replied",
  "answered",
  "noted",
  "closed",
  "reopened",
  "published",
  "hidden",
  "messaged",
] as const;
export type EventKind = (typeof eventKinds)[number];

/** The facts of an event, by which the history puts it into words. */
export const eventFactsSchema = z.object({
  /** The case's revision since then. */
  revision: z.number().int(),
  /** assigned: the colleague's or team's name. */
  to: z.string().max(200).optional(),
  /** closed: why. */
  reason: z.enum(closingReasons).optional(),
  /** published: how many photos. */
  photos: z.number().int().optional(),
});
export type EventFacts = z.infer<typeof eventFactsSchema>;

/** How long a message, a question, a note or published words may be; characters. */
export const wordsLimit = 5000;

/** Words that somebody has to write, with what to say where they wrote none. */
export function wordsSchema(enter: string) {
  return z
    .string()
    .overwrite(tidyText)
    .max(wordsLimit, `Use ${wordsLimit.toLocaleString("en-GB")} characters or fewer`)
    .min(1, enter);
}

/** The case that a form is about, and what its writer saw of it. */
export const changeSchema = z.object({
  caseId: z.uuid().max(36),
  revision: z.coerce.number().int().min(0).max(1_000_000),
});

/** An e-mail address as it is kept: trimmed, lower case. Refused with what to enter. */
export const emailSchema = z
  .string()
  .max(254)
  .trim()
  .toLowerCase()
  .min(1, "Enter your email address")
  .pipe(z.email("Enter an email address in the correct format, like name@example.com"));
