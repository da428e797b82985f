import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addWorkingDays, isWorkingDay, workingDaysBetween } from "@/lib/platform";

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2015-01-01", days));
const someDays = fc.integer({ min: 0, max: 60 });

describe("working days", () => {
  it("leave out weekends and bank holidays", () => {
    expect(addWorkingDays("2026-12-24", 1)).toBe("2026-12-29");
    expect(addWorkingDays("2026-12-23", 3)).toBe("2026-12-30");
    expect(workingDaysBetween("2027-03-25", "2027-03-30")).toBe(1);
  });

  it("count from the next one: what comes in on a Friday or a Sunday has Monday as its first", () => {
    expect(addWorkingDays("2026-11-20", 1)).toBe("2026-11-23");
    expect(addWorkingDays("2026-11-22", 1)).toBe("2026-11-23");
  });

  it("lead to a working day, as many on as were added", () => {
    fc.assert(
      fc.property(anyDay, someDays, (day, count) => {
        const end = addWorkingDays(day, count);
        expect(workingDaysBetween(day, end)).toBe(count);
        if (count > 0) expect(isWorkingDay(end)).toBe(true);
      }),
    );
  });

  it("add up in steps as at once", () => {
    fc.assert(
      fc.property(anyDay, someDays, someDays, (day, a, b) => {
        expect(addWorkingDays(addWorkingDays(day, a), b)).toBe(addWorkingDays(day, a + b));
      }),
    );
  });

  it("between three days add up, whatever their order", () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
        expect(workingDaysBetween(a, b) + workingDaysBetween(b, c)).toBe(workingDaysBetween(a, c));
      }),
      { numRuns: 30 },
    );
  });

  it("between two days are as many as each day for itself says", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 800 }), (from, span) => {
        const days = Array.from({ length: span }, (_, at) => addDays(from, at + 1));
        expect(workingDaysBetween(from, addDays(from, span))).toBe(
          days.filter(isWorkingDay).length,
        );
      }),
    );
  });

  it("refuse a number of days that is none", () => {
    expect(() => addWorkingDays("2026-11-20", -1)).toThrow(RangeError);
    expect(() => addWorkingDays("2026-11-20", 0.5)).toThrow(RangeError);
  });
});
