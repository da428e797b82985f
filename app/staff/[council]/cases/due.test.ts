import { describe, expect, it } from "vitest";
import { daysLeft, isOverdue } from "@/lib/cases";
import { dueWords } from "./due";

type Clock = Parameters<typeof isOverdue>[0];

const running = { state: "in_progress", targetOn: "2026-11-27", pausedAt: null } as const;
const at = (day: string) => new Date(`${day}T10:00:00Z`);

function wordsOn(day: string, clock: Clock): string | null {
  const now = at(day);
  return dueWords({
    state: clock.state,
    overdue: isOverdue(clock, now),
    daysLeft: daysLeft(clock, now),
  });
}

describe("dueWords", () => {
  it.each([
    ["2026-11-23", "In 4 working days"],
    ["2026-11-26", "In 1 working day"],
    ["2026-11-27", "Due today"],
    ["2026-11-28", "Overdue"],
    ["2026-11-30", "1 working day overdue"],
    ["2026-12-02", "3 working days overdue"],
  ])("says on %s of a target on Friday 27 November: %s", (day, words) => {
    expect(wordsOn(day, running)).toBe(words);
  });

  it("says what was left when the clock stopped, however long it has stood still", () => {
    const waiting = { ...running, state: "waiting", pausedAt: at("2026-11-24") } as const;
    expect(wordsOn("2026-12-24", waiting)).toBe("Paused, 3 working days left");
    const late = { ...waiting, pausedAt: at("2026-12-01") };
    expect(wordsOn("2026-12-24", late)).toBe("Paused, 2 working days overdue");
  });

  it("has nothing to say of a closed case", () => {
    expect(wordsOn("2026-12-24", { ...running, state: "closed" })).toBeNull();
  });
});
