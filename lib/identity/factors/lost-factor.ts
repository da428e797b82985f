import { z } from "zod";

// A second factor that its owner lost is taken away by three things together: the password, the
// mailbox, and time in which whoever still has the factor can say no.

const hour = 60 * 60_000;

/** Milliseconds: until the letter must be answered, and from then until the factor goes. */
export const lostFactorSpan = { answer: 24 * hour, wait: 48 * hour };

/** What a request's row keeps beside its times. */
export const lostFactorFacts = z.object({
  stage: z.enum(["asked", "waiting", "stopped", "used", "removed"]),
  /** Whether the letter halfway has gone out. */
  reminded: z.boolean(),
});

export type LostFactorFacts = z.infer<typeof lostFactorFacts>;

export interface LostFactorRequest {
  /** Of the stage it is in: until when the letter can be answered, or when the factor goes. */
  expiresAt: Date;
  usedAt: Date | null;
  facts: LostFactorFacts;
}

/** What is known of somebody who has signed in, but for the second step. */
export interface Claim {
  /** How they came in. */
  method: string;
  /** When the password was set; null where there is none. */
  passwordSince: Date | null;
  /** When a link from the mailbox was last used to set a password; null for never. */
  resetAt: Date | null;
  /** When the second factor was last shown; null for never. */
  strongSince: Date | null;
}

/**
 * Whether somebody has shown more than their mailbox: they gave a password, and it is not one that
 * came by the mailbox and has opened nothing since.
 */
export function mayAskForRemoval({ method, passwordSince, resetAt, strongSince }: Claim): boolean {
  if (method !== "password" || !passwordSince) return false;
  const isByMail = resetAt !== null && resetAt >= passwordSince;
  return !isByMail || (strongSince !== null && strongSince > passwordSince);
}

/** A request as it begins, to be answered from the mailbox. */
export function askedAt(now: Date): LostFactorRequest {
  return {
    expiresAt: new Date(now.getTime() + lostFactorSpan.answer),
    usedAt: null,
    facts: { stage: "asked", reminded: false },
  };
}

/** The same once the letter was answered: the wait begins. Null where it is too late, or was answered before. */
export function answeredAt(request: LostFactorRequest, now: Date): LostFactorRequest | null {
  if (stageOf(request, now) !== "asked") return null;
  return {
    expiresAt: new Date(now.getTime() + lostFactorSpan.wait),
    usedAt: null,
    facts: { stage: "waiting", reminded: false },
  };
}

/** The same once somebody said no, or showed the factor. Null where it is over already. */
export function endedAs(
  request: LostFactorRequest,
  stage: "stopped" | "used" | "removed",
  now: Date,
): LostFactorRequest | null {
  const at = stageOf(request, now);
  const isPossible = stage === "removed" ? at === "due" : at !== "over";
  return isPossible ? { ...request, usedAt: now, facts: { ...request.facts, stage } } : null;
}

/** Where a request stands: "due" is when the factor may be taken away, and still can be kept. */
export function stageOf(
  { expiresAt, usedAt, facts }: LostFactorRequest,
  now: Date,
): "asked" | "waiting" | "due" | "over" {
  if (usedAt !== null) return "over";
  const isPast = now >= expiresAt;
  if (facts.stage === "asked") return isPast ? "over" : "asked";
  if (facts.stage !== "waiting") return "over";
  return isPast ? "due" : "waiting";
}

/** Whether the letter halfway is due: once, in the second half of the wait. */
export function needsReminder(request: LostFactorRequest, now: Date): boolean {
  const halfway = request.expiresAt.getTime() - lostFactorSpan.wait / 2;
  return stageOf(request, now) === "waiting" && !request.facts.reminded && now.getTime() >= halfway;
}
