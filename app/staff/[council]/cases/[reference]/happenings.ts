import { type CaseEvent, closingReasonNames, type EventKind } from "@/lib/cases";
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

type Told = Pick<CaseEvent, "kind" | "by" | "officer" | "facts">;

/** Who did what, as a sentence without its full stop: "Priya Shah assigned the case to Highways". */
export function eventWords(event: Told): string {
  return `${whoOf(event)} ${deeds[event.kind](event.facts)}`;
}

/** What others did while somebody had a case open: "Ben closed the case on 3 December 2026 at 2pm". */
export function changesWords(changes: (Told & Pick<CaseEvent, "at">)[]): string {
  const told = changes.map((change) => `${eventWords(change)} on ${formatDateTime(change.at)}`);
  return told.length > 0 ? told.join(", then ") : "Somebody changed the case";
}

function whoOf({ by, officer }: Told): string {
  if (by === "resident") return "The resident";
  return by === "officer" ? (officer ?? "An officer") : "The platform";
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
  reopened: () => "said that it is not fixed, and reopened the case",
  published: ({ photos }) => `published words and ${photosWords(photos ?? 0)}`,
  hidden: () => "hid words and photos from the public",
  messaged: () => "wrote to the council",
};

function photosWords(count: number): string {
  if (count === 0) return "no photos";
  return count === 1 ? "1 photo" : `${count} photos`;
}

/** What became of a letter, in whole sentences. */
export function letterWords({ state, sentAt, problem }: SentLetter): string {
  if (state === "failed") return ["Could not be delivered.", problem].filter(Boolean).join(" ");
  if (state === "sent" && sentAt) return `Sent on ${formatDateTime(sentAt)}.`;
  return problem ? `Not sent yet. ${problem} We will try again.` : "Not sent yet.";
}
