import type { CallerChannel } from "@/lib/forms";
import type { CaseState, ClosingReason, DisputeReason } from "./schema";

/** What a state is called to officers. */
export const stateNames: Record<CaseState, string> = {
  received: "Received",
  in_progress: "In progress",
  waiting: "Waiting for the resident",
  closed: "Closed",
};

/** What a state is called to everybody else. */
export const publicStateNames: Record<CaseState, string> = {
  ...stateNames,
  waiting: "Waiting for information",
};

/** What a reason is called where an officer picks one. */
export const closingReasonNames: Record<ClosingReason, string> = {
  fixed: "Fixed",
  no_action: "No action needed",
  not_found: "Not found",
  duplicate: "Reported already",
  not_ours: "Not this council’s",
};

/** How a case ended, as a sentence of the council's to whoever waited for it. */
export const outcomes: Record<ClosingReason, string> = {
  fixed: "The problem is fixed.",
  no_action: "We looked into it and decided that no action is needed.",
  not_found: "We looked for the problem and did not find it.",
  duplicate: "It was reported already. We are dealing with it under the earlier report.",
  not_ours: "It is not something this council can deal with.",
};

/** Why a resident says that it is not fixed, where they pick one and where officers read it. */
export const disputeReasonNames: Record<DisputeReason, string> = {
  still_there: "The problem is still there",
  came_back: "It was fixed, and came back",
  wrong_place: "The council looked in the wrong place",
  other: "Something else",
};

/** How a case came, where it is one fact among others. */
export const channelNames: Record<"web" | CallerChannel, string> = {
  web: "Online",
  phone: "Phone",
  counter: "Counter",
  post: "Post",
  email: "Email",
};

/** How somebody told an officer, as the end of a sentence. */
export const channelPhrases: Record<CallerChannel, string> = {
  phone: "by phone",
  counter: "at the counter",
  post: "by post",
  email: "by email",
};
