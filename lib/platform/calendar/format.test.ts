import { describe, expect, it } from "vitest";
import { formatDate, formatDateTime, formatDay, formatTime, londonDay } from "@/lib/platform";

describe("days and times", () => {
  it("are London's: an hour ahead of UTC in summer", () => {
    expect(londonDay(new Date("2026-07-14T23:30:00Z"))).toBe("2026-07-15");
    expect(londonDay(new Date("2026-12-14T23:30:00Z"))).toBe("2026-12-14");
    expect(formatDate(new Date("2026-07-14T23:30:00Z"))).toBe("15 July 2026");
  });

  it("are written in words", () => {
    expect(formatDay("2026-12-04")).toBe("4 December 2026");
    expect(formatTime(new Date("2026-12-14T15:05:00Z"))).toBe("3:05pm");
    expect(formatTime(new Date("2026-07-14T08:00:00Z"))).toBe("9am");
    expect(formatTime(new Date("2026-12-14T12:00:00Z"))).toBe("midday");
    expect(formatTime(new Date("2026-12-14T00:00:00Z"))).toBe("midnight");
    expect(formatTime(new Date("2026-12-14T00:30:00Z"))).toBe("12:30am");
    expect(formatDateTime(new Date("2026-12-14T15:05:00Z"))).toBe("14 December 2026 at 3:05pm");
  });
});
