import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  answeredAt,
  askedAt,
  endedAs,
  type LostFactorRequest,
  lostFactorSpan,
  mayAskForRemoval,
  needsReminder,
  stageOf,
} from "./lost-factor";

const start = new Date("2026-11-23T12:00:00Z");
const later = (ms: number) => new Date(start.getTime() + ms);
const hour = 60 * 60_000;
const { answer, wait } = lostFactorSpan;

function waiting(from = start): LostFactorRequest {
  const request = answeredAt(askedAt(from), from);
  if (!request) throw new Error("It can be answered at once");
  return request;
}

describe("mayAskForRemoval", () => {
  const since = start;
  const own = { method: "password", passwordSince: since, resetAt: null, strongSince: null };

  it("takes the password, and a link for too little", () => {
    expect(mayAskForRemoval(own)).toBe(true);
    for (const method of ["link", "passkey", "outside"]) {
      expect(mayAskForRemoval({ ...own, method })).toBe(false);
    }
    expect(mayAskForRemoval({ ...own, passwordSince: null })).toBe(false);
  });

  it("takes no password that came by the mailbox, until the second factor was shown with it", () => {
    expect(mayAskForRemoval({ ...own, resetAt: since })).toBe(false);
    expect(mayAskForRemoval({ ...own, resetAt: later(1) })).toBe(false);
    expect(mayAskForRemoval({ ...own, resetAt: later(-1) })).toBe(true);
    expect(mayAskForRemoval({ ...own, resetAt: since, strongSince: later(-1) })).toBe(false);
    expect(mayAskForRemoval({ ...own, resetAt: since, strongSince: later(1) })).toBe(true);
  });
});

describe("a request that nobody answers from the mailbox", () => {
  it("takes nothing away, however long one waits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 * hour }), (ms) => {
        const request = askedAt(start);
        expect(stageOf(request, later(ms))).toBe(ms < answer ? "asked" : "over");
        expect(endedAs(request, "removed", later(ms))).toBeNull();
        expect(needsReminder(request, later(ms))).toBe(false);
      }),
    );
  });

  it("cannot be answered when its day is over", () => {
    expect(answeredAt(askedAt(start), later(answer))).toBeNull();
    expect(answeredAt(askedAt(start), later(answer - 1))).not.toBeNull();
  });
});

describe("a request that was answered", () => {
  it("is due 48 hours after the answer and not a moment before", () => {
    expect(wait).toBe(48 * hour);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: answer - 1 }),
        fc.integer({ min: 0, max: 3 * wait }),
        (answered, more) => {
          const request = answeredAt(askedAt(start), later(answered));
          if (!request) throw new Error("It can be answered");
          const now = later(answered + more);
          expect(endedAs(request, "removed", now) !== null).toBe(more >= wait);
          expect(stageOf(request, now)).toBe(more >= wait ? "due" : "waiting");
        },
      ),
    );
  });

  it("does not begin its wait anew by a second press", () => {
    expect(answeredAt(waiting(), later(hour))).toBeNull();
    expect(answeredAt(waiting(), later(2 * wait))).toBeNull();
  });

  it("reminds once, from halfway on", () => {
    const request = waiting();
    expect(needsReminder(request, later(wait / 2 - 1))).toBe(false);
    expect(needsReminder(request, later(wait / 2))).toBe(true);
    expect(needsReminder(request, later(wait))).toBe(false);
    const reminded = { ...request, facts: { ...request.facts, reminded: true } };
    expect(needsReminder(reminded, later(wait / 2))).toBe(false);
  });

  it("once stopped, or the factor shown, takes nothing away any more", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("stopped" as const, "used" as const),
        fc.integer({ min: 0, max: 2 * wait }),
        fc.integer({ min: 0, max: 10 * wait }),
        (how, when, more) => {
          // Also when it is due already, and the factor has not gone yet.
          const ended = endedAs(waiting(), how, later(when));
          if (!ended) throw new Error("It can be ended");
          const now = later(when + more);
          expect(stageOf(ended, now)).toBe("over");
          expect(endedAs(ended, "removed", now)).toBeNull();
          expect(answeredAt(ended, now)).toBeNull();
          expect(needsReminder(ended, now)).toBe(false);
        },
      ),
    );
  });
});
