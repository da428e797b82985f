import { describe, expect, it } from "vitest";
import { fieldsOf, headlineOf } from "./words";

const names = {
  teams: new Map([["t1", "Highways"]]),
  people: new Map([["p1", "Ben"]]),
};
const change = { kind: "service", name: "Pothole", before: {}, after: {} };

describe("headlineOf", () => {
  it.each([
    ["team", null, { name: "Parks" }, "The team Parks is open"],
    ["team", { name: "Parks" }, null, "The team Parks is closed"],
    ["team", { name: "Parks" }, { name: "Green" }, "The team Parks is now called Green"],
    ["service", { enabled: true }, { enabled: false }, "Parks is off"],
    ["service", { targetDays: 5 }, { targetDays: 6 }, "Parks has changed"],
    [
      "profile",
      { publishAtOnce: true },
      { publishAtOnce: false },
      "When words and photos become public has changed",
    ],
    ["finance-role", null, { role: "cashier" }, "Parks has a finance role"],
    ["finance-role", { role: "auditor" }, null, "Parks has no finance role any more"],
    ["of a later release", {}, {}, "Parks has changed"],
  ])("says of %s, %j to %j: %s", (kind, before, after, headline) => {
    expect(headlineOf({ kind, name: "Parks", before, after })).toBe(headline);
  });
});

describe("fieldsOf", () => {
  it("says what a field was and is, and what ids stand for", () => {
    const before = { enabled: true, teamId: null, targetDays: 10, services: [] };
    const after = { enabled: false, teamId: "t1", targetDays: 1, services: ["pothole", "gone"] };
    expect(fieldsOf({ ...change, before, after }, names)).toEqual([
      { label: "Residents can report it", before: "Yes", after: "No" },
      { label: "Goes to", before: "No team", after: "Highways" },
      { label: "Target", before: "10 working days", after: "1 working day" },
      { label: "Limited to", before: "No limit", after: "Pothole, gone" },
    ]);
  });

  it("says of what came or went only how it is or was", () => {
    const after = { members: ["p1", "p2"], role: "manager" };
    expect(fieldsOf({ ...change, before: { role: "auditor" }, after: null }, names)).toEqual([
      { label: "Role", before: "Auditor", after: null },
    ]);
    expect(fieldsOf({ ...change, before: null, after }, names)).toEqual([
      { label: "Members", before: null, after: "Ben, somebody who has left" },
      { label: "Role", before: null, after: "Manager" },
    ]);
  });
});
