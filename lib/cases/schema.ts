import { z } from "zod";
import { callerChannels, tidyText } from "@/lib/forms/schema";

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
  "handOver",
  "accept",
  "refuse",
  "recategorise",
  "merge",
  "unmerge",
  "settle",
  "redact",
  "register",
  "invite",
  // Takes back what was done to many cases at once.
  "undo",
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
  "redacted",
  "messaged",
  "handed_over",
  "accepted",
  "returned",
  "recategorised",
  "merged",
  "unmerged",
  "settled",
  "registered",
  "invited",
  "claimed",
  "undone",
  "erased",
] as const;
export type EventKind = (typeof eventKinds)[number];

/** Why a resident says that it is not fixed. */
export const disputeReasons = ["still_there", "came_back", "wrong_place", "other"] as const;
export type DisputeReason = (typeof disputeReasons)[number];

/** What an officer does to a photo of a case. */
export const photoChanges = ["turned", "blacked-out", "hidden", "shown"] as const;
export type PhotoChange = (typeof photoChanges)[number];

/** The facts of an event, by which the history puts it into words. */
export const eventFactsSchema = z.object({
  /** The case's revision since then. */
  revision: z.number().int(),
  /** assigned: the colleague's or team's name. handed_over, returned: the council's. */
  to: z.string().max(200).optional(),
  /** handed_over, accepted, returned: the name of the council that it came from. */
  from: z.string().max(200).optional(),
  /** handed_over, returned: the council that has it since. */
  toId: z.uuid().max(36).optional(),
  /** recategorised, and handed_over with a new category: keys of the services. */
  service: z.string().max(100).optional(),
  fromService: z.string().max(100).optional(),
  /** merged, unmerged, of a part: the reference of the case that leads. */
  lead: z.string().max(30).optional(),
  /** merged, unmerged, of the case that leads: how many reports. */
  reports: z.number().int().optional(),
  /** Of a part of an incident: the leading case's event that this one repeats. */
  of: z.uuid().max(36).optional(),
  /** reopened: why it is not fixed. */
  dispute: z.enum(disputeReasons).optional(),
  /** closed: why. */
  reason: z.enum(closingReasons).optional(),
  /** published: how many photos. */
  photos: z.number().int().optional(),
  /** redacted: what was done to a photo. */
  photo: z.enum(photoChanges).optional(),
  /** registered: that it is somebody whom another case registered before. */
  known: z.boolean().optional(),
  /** Of what a resident said to an officer, who wrote it down: how, and the officer's council by name. */
  channel: z.enum(callerChannels).optional(),
  takenBy: z.string().max(200).optional(),
  /** undone: which change to many cases was taken back. */
  undone: z.enum(["assign", "close"]).optional(),
});
export type EventFacts = z.infer<typeof eventFactsSchema>;

/** A case as it was when its council handed it over, for that council to look up. Names no resident. */
export const leftSchema = z.object({
  reference: z.string().max(30),
  /** Who has it since. */
  to: z.object({ id: z.uuid().max(36), name: z.string().max(200) }),
  service: z.string().max(100),
  answers: z.record(z.string().max(100), z.unknown()),
  place: z.string().max(1000).nullable(),
  postcode: z.string().max(20).nullable(),
  lat: z.number().nullable(),
  long: z.number().nullable(),
  state: z.enum(caseStates),
  receivedAt: z.iso.datetime().max(30),
  targetOn: z.iso.date().max(10),
  /** Of a case that an officer took for a caller and that went to another council at once: how it came. */
  taken: z.enum(callerChannels).optional(),
  team: z.string().max(200).nullable(),
  assignee: z.string().max(200).nullable(),
});
export type Left = z.infer<typeof leftSchema>;

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

/** The most cases that are changed at once. */
export const bulkLimit = 500;

/** What is done to many cases at once. */
export const bulkFactsSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("assign"),
    to: z.union([z.object({ staffId: z.uuid().max(36) }), z.object({ teamId: z.uuid().max(36) })]),
    /** The colleague's or team's name. */
    name: z.string().max(200),
  }),
  z.object({
    kind: z.literal("close"),
    reason: z.enum(closingReasons),
    words: z.string().max(wordsLimit),
  }),
  z.object({
    kind: z.literal("merge"),
    /** The case that leads, and its reference. */
    leadId: z.uuid().max(36),
    lead: z.string().max(30),
  }),
]);
export type BulkFacts = z.infer<typeof bulkFactsSchema>;

/** A case as it was before it was changed with others, for undoing to put back. */
export const bulkBeforeSchema = z.object({
  state: z.enum(caseStates),
  teamId: z.uuid().max(36).nullable(),
  assigneeId: z.uuid().max(36).nullable(),
  targetOn: z.iso.date().max(10),
  pausedAt: z.iso.datetime().max(30).nullable(),
  unreadSince: z.iso.datetime().max(30).nullable(),
});
export type BulkBefore = z.infer<typeof bulkBeforeSchema>;

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
