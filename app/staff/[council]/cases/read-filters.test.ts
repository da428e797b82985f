import { describe, expect, it } from "vitest";
import { readFilters } from "./read-filters";

const date = (name: string, day: string, month: string, year: string) => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});

describe("readFilters", () => {
  it("reads a date in three boxes, or as a link says it", () => {
    const { filters, typed } = readFilters(date("from", " 1", "9", "2026"));
    expect(filters.from).toBe("2026-09-01");
    expect(typed.errors).toEqual({});
    expect(readFilters({ from: "2026-09-01" })).toMatchObject({
      filters: { from: "2026-09-01" },
      typed: { dates: { from: { day: "1", month: "9", year: "2026" } } },
    });
  });

  it.each([
    ["31", "2", "2026"],
    ["1", "", "2026"],
    ["1", "13", "2026"],
    ["x", "1", "2026"],
    ["1", "1", "26"],
  ])("says of %s/%s/%s that it is no date, keeps it, and does not narrow by it", (...parts) => {
    const { filters, typed } = readFilters({ ...date("to", ...parts), from: "2026-01-01" });
    expect(filters).toMatchObject({ to: undefined, from: "2026-01-01" });
    expect(typed.errors.to).toMatch(/^Received to must be a real date/);
    expect(typed.dates.to).toMatchObject({ day: parts[0] });
  });

  it("says that a span must not end before it begins", () => {
    const { typed } = readFilters({ from: "2026-03-02", to: "2026-03-01" });
    expect(typed.errors.to).toMatch(/same as or after/);
  });

  it("says how a postcode is written", () => {
    expect(readFilters({ postcode: "CT1" }).typed.errors.postcode).toMatch(
      /^Enter a full postcode/,
    );
    expect(readFilters({ postcode: "ct12nx" }).typed.errors).toEqual({});
  });
});
