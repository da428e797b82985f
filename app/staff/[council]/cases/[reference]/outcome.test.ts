import { describe, expect, it } from "vitest";
import type { CaseEvent } from "@/lib/cases";
import { newsOf, outcomePath, outcomeSchema, refusalOf } from "./outcome";

const at = { council: "kent", reference: "KEN-7K4P9QX-3" };

function taken(revision: number, officer: string): CaseEvent {
  return {
    id: String(revision),
    at: new Date("2026-12-03T14:00:00Z"),
    kind: "taken",
    by: "officer",
    officer,
    audience: "officers",
    body: null,
    facts: { revision },
  };
}

function read(path: string) {
  return outcomeSchema.parse(Object.fromEntries(new URL(path, "http://localhost").searchParams));
}

describe("an outcome in an address", () => {
  it("is told on the page that it leads to", () => {
    const path = outcomePath(at, { done: "closed" });
    expect(path.split("?")[0]).toBe("/staff/kent/cases/KEN-7K4P9QX-3");
    expect(newsOf(read(path))).toBe("The case is closed");
    expect(refusalOf(read(path), [])).toBeNull();
  });

  it("says what others changed since the refused form was drawn, and nothing older", () => {
    const outcome = read(outcomePath(at, { refused: "changed", since: 1 }));
    const words = refusalOf(outcome, [taken(1, "Ada"), taken(2, "Ben")]);
    expect(words).toContain("Ben took the case");
    expect(words).not.toContain("Ada");
    expect(newsOf(outcome)).toBeNull();
  });

  it("is nothing where somebody made it up", () => {
    const outcome = outcomeSchema.parse({ done: "exploded", refused: ["x"], since: "soon" });
    expect([newsOf(outcome), refusalOf(outcome, [taken(2, "Ben")])]).toEqual([null, null]);
  });
});
