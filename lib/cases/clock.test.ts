import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysLeft, isOverdue, targetAfter, targetAfterPause } from "@/lib/cases";
import { addWorkingDays, londonDay, workingDaysBetween } from "@/lib/platform";

const moment = fc.date({
  min: new Date("2025-01-01"),
  max: new Date("2028-12-31"),
  noInvalidDate: true,
});
const days = fc.integer({ min: 1, max: 40 });
const running = { state: "in_progress", pausedAt: null } as const;

describe("the target", () => {
  it("counts from the next working day", () => {
    // Christmas Eve is a Thursday in 2026; the 25th and the 28th are bank holidays.
    expect(targetAfter(new Date("2026-12-24T09:00:00Z"), 1)).toBe("2026-12-29");
    expect(targetAfter(new Date("2026-11-21T09:00:00Z"), 5)).toBe("2026-11-27");
  });

  it("counts London's days", () => {
    expect(targetAfter(new Date("2026-07-14T23:30:00Z"), 1)).toBe("2026-07-16");
  });
});

describe("a pause", () => {
  it("moves the target by the working days waited", () => {
    const clock = {
      state: "waiting",
      targetOn: "2026-11-27",
      pausedAt: new Date("2026-11-23T10:00:00Z"),
    } as const;
    expect(targetAfterPause(clock, new Date("2026-11-23T15:00:00Z"))).toBe("2026-11-27");
    expect(targetAfterPause(clock, new Date("2026-11-25T09:00:00Z"))).toBe("2026-12-01");
    expect(targetAfterPause(clock, new Date("2026-11-29T09:00:00Z"))).toBe("2026-12-03");
  });

  it("leaves as many days as there were, however long it lasts", () => {
    fc.assert(
      fc.property(
        moment,
        days,
        days,
        fc.integer({ min: 0, max: 120 }),
        (start, target, into, long) => {
          const pausedAt = new Date(start.getTime() + into * 86_400_000);
          const now = new Date(pausedAt.getTime() + long * 86_400_000);
          const clock = {
            state: "waiting",
            targetOn: targetAfter(start, target),
            pausedAt,
          } as const;
          const left = daysLeft(clock, now);
          const resumed = { ...running, targetOn: targetAfterPause(clock, now) };
          expect(daysLeft(resumed, now)).toBe(left);
          expect(resumed.targetOn >= clock.targetOn).toBe(true);
        },
      ),
    );
  });

  it("is never overdue by itself", () => {
    const clock = {
      state: "waiting",
      targetOn: "2026-11-20",
      pausedAt: new Date("2026-11-19"),
    } as const;
    expect(isOverdue(clock, new Date("2026-12-20"))).toBe(false);
  });
});

describe("overdue", () => {
  it("begins when the target day is over in London", () => {
    const clock = { ...running, targetOn: "2026-07-16" };
    expect(isOverdue(clock, new Date("2026-07-16T22:59:00Z"))).toBe(false);
    expect(isOverdue(clock, new Date("2026-07-16T23:00:00Z"))).toBe(true);
  });

  it("is what has fewer than no days left, seen on a working day", () => {
    fc.assert(
      fc.property(moment, days, fc.integer({ min: 0, max: 60 }), (start, target, later) => {
        const clock = { ...running, targetOn: targetAfter(start, target) };
        const day = addWorkingDays(londonDay(start), later);
        const now = new Date(`${day}T12:00:00Z`);
        expect(isOverdue(clock, now)).toBe((daysLeft(clock, now) ?? 0) < 0);
        expect(daysLeft(clock, now)).toBe(workingDaysBetween(day, clock.targetOn));
      }),
    );
  });

  it("is not for what is closed", () => {
    const clock = { state: "closed", targetOn: "2026-11-20", pausedAt: null } as const;
    expect(isOverdue(clock, new Date("2026-12-20"))).toBe(false);
    expect(daysLeft(clock, new Date("2026-12-20"))).toBeNull();
  });
});
