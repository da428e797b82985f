import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, londonDay } from "@/lib/platform";
import { after, isDue, keptSince, neededUntil, retainedUntil } from "./retention";
import { caseRules, type Span } from "./schema";

const service = fc.constantFrom("pothole", "fly-tipping", "missed-bin", "graffiti", "no-such");
const closedAt = fc.date({
  min: new Date("2000-01-01"),
  max: new Date("2060-01-01"),
  noInvalidDate: true,
});
const span: fc.Arbitrary<Span> = fc.record({
  unit: fc.constantFrom("days", "months", "years"),
  count: fc.integer({ min: 0, max: 100 }),
});

describe("a closed case", () => {
  it.each([
    ["pothole", "2032-11-23", "2026-12-21"],
    ["fly-tipping", "2032-11-23", "2027-05-23"],
    ["missed-bin", "2028-11-23", "2026-12-21"],
    ["a service without a rule", "2028-11-23", "2026-12-21"],
  ])("%s is kept until %s, and until %s against a wish", (service, until, needed) => {
    const kept = { service, closedAt: new Date("2026-11-23T10:00:00Z") };
    expect([retainedUntil(kept), neededUntil(kept)]).toEqual([until, needed]);
  });

  it("is kept to the end of its last day in London, and not a day longer", () => {
    fc.assert(
      fc.property(service, closedAt, fc.boolean(), (service, closedAt, wished) => {
        const kept = { service, closedAt };
        const last = (wished ? neededUntil(kept) : retainedUntil(kept)) ?? "";
        expect(isDue(kept, last, { wished })).toBe(false);
        expect(isDue(kept, addDays(last, 1), { wished })).toBe(true);
      }),
    );
  });

  it("is never kept for longer because somebody wants it erased", () => {
    fc.assert(
      fc.property(service, closedAt, (service, closedAt) => {
        const kept = { service, closedAt };
        expect((neededUntil(kept) ?? "") <= (retainedUntil(kept) ?? "")).toBe(true);
        expect((neededUntil(kept) ?? "") >= londonDay(closedAt)).toBe(true);
      }),
    );
  });
});

it("keeps an open case, whoever wishes what and however old it is", () => {
  fc.assert(
    fc.property(service, fc.boolean(), (service, wished) => {
      const kept = { service, closedAt: null };
      expect(isDue(kept, "2999-12-31", { wished })).toBe(false);
      expect([retainedUntil(kept), neededUntil(kept)]).toEqual([null, null]);
    }),
  );
});

it("counts on the calendar: a month without such a day ends it", () => {
  expect(after("2026-08-31", { unit: "months", count: 6 })).toBe("2027-02-28");
  expect(after("2024-02-29", { unit: "years", count: 1 })).toBe("2025-02-28");
  expect(keptSince("2026-03-31", { unit: "months", count: 1 })).toBe("2026-02-28");
  expect(keptSince("2026-01-05", { unit: "days", count: 7 })).toBe("2025-12-29");
});

it("goes forward in time with a longer span, and back no further than it came", () => {
  fc.assert(
    fc.property(closedAt, span, (at, span) => {
      const day = londonDay(at);
      expect(after(day, span) >= day).toBe(true);
      expect(after(keptSince(day, span), span) <= day).toBe(true);
      expect(after(addDays(day, 40), span) > after(day, span)).toBe(true);
    }),
  );
});

it("says for each kind why, as the page puts it", () => {
  for (const rule of Object.values(caseRules)) {
    expect([rule.because, rule.minimumBecause].every((why) => why.startsWith("because "))).toBe(
      true,
    );
  }
});
