import type { Sender } from "../sender";

/** Why a reporter gets a letter after the first. */
export const yourReport = ({ name }: Sender) =>
  `You got this email because you reported a problem to ${name} and confirmed this address.`;

/** A reply reaches the council's mailbox, not the case. */
export const notByReply =
  "Use this link to answer: replies to this email are not added to your report.";

/** Why a follower gets one. */
export const followedReport = ({ name }: Sender) =>
  `You got this email because you follow a report to ${name}.`;
