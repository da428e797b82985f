import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day } from "@/lib/platform";
import { type Home, homesOn, livesThere, movedOut, standing } from "./home";

const day = fc.integer({ min: 0, max: 20_000 }).map((days): Day => addDays("1990-01-01", days));
const span = fc
  .record({ since: fc.option(day), stay: fc.option(fc.nat(9000)) })
  .map(({ since, stay }) => ({
    since,
    until: stay === null ? null : addDays(since ?? "1990-01-01", stay),
  }));
const homes = fc.array(
  span.chain((times) =>
    fc
      .uuid()
      .map((id): Home => ({ id, addressLines: ["1 High St"], postcode: "CT1 2NX", ...times })),
  ),
  { maxLength: 6 },
);

describe("living somewhere", () => {
  it("begins on the first day and ends on the last, both among them", () => {
    const home = { since: "2026-03-01", until: "2026-03-31" };
    expect(
      ["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"].map((at) => livesThere(home, at)),
    ).toEqual([false, true, true, false]);
  });

  it("is of the past, of now or of the future, and of one of them only", () => {
    fc.assert(
      fc.property(span, day, (home, today) => {
        expect(standing(home, today) === "now").toBe(livesThere(home, today));
        if (standing(home, today) === "past")
          expect(livesThere(home, addDays(today, 1))).toBe(false);
        if (standing(home, today) === "future") expect(home.since && home.since > today).toBe(true);
      }),
    );
  });

  it("is possible in several places at once, the latest moved into first", () => {
    fc.assert(
      fc.property(homes, day, (all, today) => {
        const found = homesOn(all, today);
        expect(new Set(found)).toEqual(new Set(all.filter((home) => livesThere(home, today))));
        const dates = found.map(({ since }) => since ?? "");
        expect(dates).toEqual([...dates].sort().reverse());
      }),
    );
  });
});

describe("moving out", () => {
  it("makes the last day a day there and the next one not, whenever it is", () => {
    fc.assert(
      fc.property(span, day, (home, lastDay) => {
        const moved = movedOut(home, lastDay);
        if (!moved.ok) {
          expect(home.since !== null && lastDay < home.since).toBe(true);
          return;
        }
        expect(livesThere(moved.home, lastDay)).toBe(true);
        expect(livesThere(moved.home, addDays(lastDay, 1))).toBe(false);
      }),
    );
  });

  it("takes away no earlier day there, where it comes sooner than planned", () => {
    fc.assert(
      fc.property(span, day, day, (home, first, second) => {
        const once = movedOut(home, first);
        const twice = once.ok ? movedOut(once.home, second) : once;
        if (!twice.ok) return;
        const earlier = addDays(second, -1);
        expect(livesThere(twice.home, earlier)).toBe(home.since === null || home.since <= earlier);
      }),
    );
  });
});
