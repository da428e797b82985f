import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseStates, nextWords, type Standing, whatNext } from "@/lib/cases";
import { canReopen } from "./status";

const kent = "Kent County Council";
const friday = "2026-12-04";
const monday = new Date("2026-11-23T10:00:00Z");

const standing = (changes: Partial<Standing> = {}): Standing => ({
  state: "received",
  targetOn: friday,
  pausedAt: null,
  closedAt: null,
  following: false,
  ...changes,
});
const words = (changes: Partial<Standing>, now = monday) =>
  nextWords(whatNext(standing(changes), now), kent);

describe("what happens next", () => {
  it.each([
    [{}, "Kent County Council will look at it and aims to deal with it by 4 December 2026."],
    [
      { state: "in_progress" as const },
      "Kent County Council is working on it and aims to finish by 4 December 2026.",
    ],
    [
      { state: "waiting" as const, pausedAt: monday },
      "Kent County Council is waiting for your answer. Reply, so that work can go on.",
    ],
    [
      { state: "closed" as const, closedAt: monday },
      "Closed. Tell us by 21 December 2026 if it is not fixed.",
    ],
  ])("says whose turn it is and by when: %j", (changes, said) => {
    expect(words(changes)).toBe(said);
  });

  it("says that a council is late from the day after the target on, and not before", () => {
    expect(words({}, new Date("2026-12-04T23:00:00Z"))).not.toContain("late");
    expect(words({}, new Date("2026-12-05T08:00:00Z"))).toBe(
      "Kent County Council aimed to deal with it by 4 December 2026, and is late.",
    );
    expect(words({ state: "in_progress" }, new Date("2026-12-05T08:00:00Z"))).toContain("is late");
  });

  it("asks nothing of somebody who follows a report, and tells them no target", () => {
    const followed = { following: true, targetOn: null };
    expect(words(followed)).toBe("Kent County Council will look at it.");
    expect(words({ ...followed, state: "waiting", pausedAt: monday })).toContain("who reported it");
    expect(words({ ...followed, state: "closed", closedAt: monday })).toBe("Closed.");
  });

  it("lets a case be called not fixed exactly as long as it can be reopened", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...caseStates),
        fc.date({ min: new Date("2026-01-01"), max: new Date("2026-12-31"), noInvalidDate: true }),
        fc.integer({ min: 0, max: 60 * 24 }),
        (state, closedAt, hours) => {
          const now = new Date(closedAt.getTime() + hours * 3_600_000);
          const at = { state, closedAt: state === "closed" ? closedAt : null };
          const next = whatNext(standing(at), now);
          const may = next.kind === "closed" && next.until !== null;
          expect(may).toBe(state === "closed" && canReopen(closedAt, now));
          expect(nextWords(next, kent)).toMatch(/\.$/);
        },
      ),
    );
  });
});
