import { describe, expect, it } from "vitest";
import { filterSchema, queueFilter, queuePath } from "./filters";

describe("filterSchema", () => {
  it("shows open cases where the address says nothing, or nothing that is known", () => {
    const standard = { state: "open", service: "all", whose: "all", overdue: undefined };
    expect(filterSchema.parse({})).toEqual(standard);
    const wrong = { state: ["a", "b"], service: "dragons", whose: "theirs", overdue: "no" };
    expect(filterSchema.parse(wrong)).toEqual(standard);
  });
});

describe("queueFilter", () => {
  it("narrows by what was chosen and by nothing else", () => {
    const filters = filterSchema.parse({ state: "all", whose: "mine" });
    expect(queueFilter("kent", filters)).toEqual({
      councilId: "kent",
      state: undefined,
      service: undefined,
      mine: true,
      unassigned: false,
      overdue: false,
    });
  });
});

describe("queuePath", () => {
  it("leads to the same filters, and says only those that are not the standard", () => {
    expect(queuePath("kent", filterSchema.parse({}))).toBe("/staff/kent/cases");
    const filters = filterSchema.parse({ state: "closed", overdue: "yes", whose: "unassigned" });
    const path = queuePath("kent", filters, { after: "some-id" });
    const query = Object.fromEntries(new URL(path, "http://localhost").searchParams);
    expect(filterSchema.parse(query)).toEqual(filters);
    expect(query).toEqual({
      state: "closed",
      overdue: "yes",
      whose: "unassigned",
      after: "some-id",
    });
  });
});
