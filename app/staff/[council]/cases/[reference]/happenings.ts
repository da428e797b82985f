import {
  type CaseEvent,
  channelPhrases,
  closingReasonNames,
  disputeReasonNames,
  type EventKind,
  type PhotoChange,
} from "@/lib/cases";
import { serviceByKey } from "@/lib/catalogue";
import type { SentLetter } from "@/lib/notifications";
import { formatDateTime } from "@/lib/platform";

/** A line of a case's time line: something that happened, or a letter and what became of it. */
export type Happening =
  | { id: string; at: Date; event: CaseEvent }
  | { id: string; at: Date; letter: SentLetter };

/** What happened to a case and the letters about it in one line of time, the newest first. */
export function happeningsOf(history: CaseEvent[], letters: SentLetter[]): Happening[] {
  const events = history.map((event) => ({ id: event.id, at: event.at, event }));
  const sent = letters.map((letter) => ({ id: letter.id, at: letter.createdAt, letter }));
  // A letter follows from an event of the same moment: it comes after, so before it in this order.
  return [...events, ...sent].sort((a, b) => a.at.getTime() - b.at.getTime()).reverse();
}

type Told = Pick<CaseEvent, "kind" | "by" | "officer" | "facts" | "council">;

/** Who did what, as a sentence without its full stop: "Priya Shah assigned the case to Highways". */
export function eventWords(event: Told): string {
  return `${whoOf(event)} ${deeds[event.kind](event.facts)}`;
}

/** Whose hand wrote down what the resident said: "By phone. Taken by Priya Shah, Kent County Council". */
export function takenWords({
  facts,
  officer,
}: Pick<CaseEvent, "facts" | "officer">): string | null {
  const { channel, takenBy } = facts;
  if (!channel) return null;
  const how = channelPhrases[channel];
  const of = takenBy ?? "the council";
  // Officers of other councils are not known here by name.
  const who = officer ? `${officer}, ${of}` : `an officer of ${of}`;
  return `Told us ${how}. Taken by ${who}.`;
}

/** What others did while somebody had a case open: "Ben closed the case on 3 December 2026 at 2pm". */
export function changesWords(changes: (Told & Pick<CaseEvent, "at">)[]): string {
  const told = changes.map((change) => `${eventWords(change)} on ${formatDateTime(change.at)}`);
  return told.length > 0 ? told.join(", then ") : "Somebody changed the case";
}

function whoOf({ by, officer, council }: Told): string {
  if (by === "resident") return "The resident";
  // Officers of other councils are not known here by name.
  return by === "officer" ? (officer ?? council ?? "An officer") : "The platform";
}

const deeds: Record<EventKind, (facts: CaseEvent["facts"]) => string> = {
  received: () => "reported it",
  taken: () => "took the case",
  assigned: ({ to }) => `assigned the case to ${to ?? "somebody else"}`,
  started: () => "started work",
  asked: () => "asked the resident a question",
  replied: () => "replied",
  answered: () => "wrote to the resident",
  noted: () => "added a note",
  closed: ({ reason }) => `closed the case${reason ? `: ${closingReasonNames[reason]}` : ""}`,
  reopened: ({ dispute }) =>
    `said that it is not fixed, and reopened the case${dispute ? `: ${disputeReasonNames[dispute]}` : ""}`,
  published: ({ photos }) => `published words and ${photosWords(photos ?? 0)}`,
  hidden: () => "hid words and photos from the public",
  messaged: () => "wrote to the council",
  handed_over: ({ to, service }) =>
    `handed the case over to ${to ?? "another council"}${service ? ` as ${nameOf(service)}` : ""}`,
  accepted: ({ from }) => `accepted the case from ${from ?? "another council"}`,
  returned: ({ to }) => `refused the case, which is back with ${to ?? "the other council"}`,
  recategorised: ({ fromService, service }) =>
    `changed the category from ${nameOf(fromService)} to ${nameOf(service)}`,
  merged: ({ lead, reports }) =>
    lead ? `made it part of ${lead}` : `made ${reportsWords(reports ?? 0)} part of it`,
  unmerged: ({ lead, reports }) =>
    lead ? `took it out of ${lead}` : `took ${reportsWords(reports ?? 0)} out of it`,
  registered: ({ known }) =>
    known
      ? "said whose the case is, of those registered without an email address"
      : "registered the resident, who has no email address",
  invited: () => "posted the resident a code for an online account",
  claimed: () => "brought the case into their online account",
  settled: () => "settled the dispute",
  erased: () => "erased the personal details in this case",
  redacted: ({ photo }) => photoDeeds[photo ?? "hidden"],
  undone: ({ undone }) =>
    undone === "close"
      ? "undid closing the case, which is open again"
      : "undid assigning the case, which is whose it was before",
};

const photoDeeds: Record<PhotoChange, string> = {
  turned: "turned a photo",
  "blacked-out": "blacked out parts of a photo",
  hidden: "took a photo out of sight",
  shown: "showed a photo again",
};

function photosWords(count: number): string {
  if (count === 0) return "no photos";
  return count === 1 ? "1 photo" : `${count} photos`;
}

function reportsWords(count: number): string {
  return count === 1 ? "1 report" : `${count} reports`;
}

function nameOf(service: string | undefined): string {
  return serviceByKey(service ?? "")?.name ?? "another category";
}

/** What became of a letter, in whole sentences. */
export function letterWords({ state, sentAt, problem }: SentLetter): string {
  if (state === "failed") return ["Could not be delivered.", problem].filter(Boolean).join(" ");
  if (state === "sent" && sentAt) return `Sent on ${formatDateTime(sentAt)}.`;
  if (state === "cancelled") return "Taken back before it was sent.";
  return problem ? `Not sent yet. ${problem} We will try again.` : "Not sent yet.";
}
