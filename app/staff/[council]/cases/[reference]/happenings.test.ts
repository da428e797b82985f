import { describe, expect, it } from "vitest";
import { type CaseEvent, eventKinds } from "@/lib/cases";
import type { SentLetter } from "@/lib/notifications";
import { changesWords, eventWords, happeningsOf, letterWords } from "./happenings";

const at = (time: string) => new Date(`2026-12-03T${time}Z`);

function event(changes: Partial<CaseEvent>): CaseEvent {
  return {
    id: "event",
    at: at("14:00:00.000"),
    kind: "noted",
    by: "officer",
    officer: "Priya Shah",
    audience: "officers",
    body: null,
    facts: { revision: 1 },
    ...changes,
  };
}

function letter(changes: Partial<SentLetter>): SentLetter {
  return {
    id: "letter",
    name: "Report received",
    recipient: "rosa@example.com",
    createdAt: at("14:00:00.000"),
    state: "waiting",
    sentAt: null,
    problem: null,
    ...changes,
  };
}

describe("eventWords", () => {
  it("says who did what to whom", () => {
    const assigned = event({ kind: "assigned", facts: { revision: 1, to: "Highways" } });
    expect(eventWords(assigned)).toBe("Priya Shah assigned the case to Highways");
    expect(eventWords(event({ kind: "closed", facts: { revision: 1, reason: "fixed" } }))).toBe(
      "Priya Shah closed the case: Fixed",
    );
    expect(eventWords(event({ kind: "replied", by: "resident", officer: null }))).toBe(
      "The resident replied",
    );
  });

  it("has words for whatever can happen", () => {
    for (const kind of eventKinds) expect(eventWords(event({ kind }))).not.toContain("undefined");
  });
});

describe("changesWords", () => {
  it("tells all changes in the order they were made", () => {
    const changes = [event({ kind: "taken" }), event({ kind: "started", at: at("14:05:00.000") })];
    expect(changesWords(changes)).toBe(
      "Priya Shah took the case on 3 December 2026 at 2pm, then Priya Shah started work on 3 December 2026 at 2:05pm",
    );
  });
});

describe("happeningsOf", () => {
  it("puts the newest first, and a letter above the event that caused it", () => {
    const line = happeningsOf(
      [event({ id: "first", at: at("13:00:00.000") }), event({ id: "second" })],
      [letter({ id: "of second" })],
    );
    expect(line.map(({ id }) => id)).toEqual(["of second", "second", "first"]);
  });
});

describe("letterWords", () => {
  it("says what became of a letter, and why where it went wrong", () => {
    expect(letterWords(letter({}))).toBe("Not sent yet.");
    expect(letterWords(letter({ state: "sent", sentAt: at("14:01:00.000") }))).toBe(
      "Sent on 3 December 2026 at 2:01pm.",
    );
    expect(letterWords(letter({ state: "failed", problem: "The address was refused." }))).toBe(
      "Could not be delivered. The address was refused.",
    );
  });
});
