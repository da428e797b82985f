import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cameIn, lastUsed } from "./words";

const now = new Date("2026-11-27T14:30:00Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

describe("lastUsed", () => {
  it.each([
    [0, "Less than a minute ago"],
    [59, "Less than a minute ago"],
    [60, "1 minute ago"],
    [119, "1 minute ago"],
    [120, "2 minutes ago"],
    [59 * 60 + 59, "59 minutes ago"],
    [60 * 60, "27 November 2026 at 1:30pm"],
  ])("%d seconds ago", (seconds, words) => {
    expect(lastUsed(ago(seconds), now)).toBe(words);
  });

  it("has words for a clock that is a little ahead", () => {
    fc.assert(
      fc.property(fc.integer({ min: -5_000, max: 100_000 }), (seconds) => {
        expect(lastUsed(ago(seconds), now)).toMatch(/^(Less than|\d)/);
      }),
    );
  });
});

it("says when and how somebody came in", () => {
  expect(cameIn({ createdAt: now, method: "link" })).toBe(
    "27 November 2026 at 2:30pm, with an emailed link",
  );
  expect(cameIn({ createdAt: now, method: "unheard of" })).toBe("27 November 2026 at 2:30pm");
});
