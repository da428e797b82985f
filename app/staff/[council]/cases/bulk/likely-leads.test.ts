import { expect, it } from "vitest";
import type { QueueRow } from "@/lib/cases";
import { likelyLeads } from "./likely-leads";

const row = (reference: string, day: number, changes: Partial<QueueRow> = {}) =>
  ({
    ...{ reference, receivedAt: new Date(Date.UTC(2026, 10, day)), state: "received" },
    ...{ merged: false, parts: 0 },
    ...changes,
  }) as QueueRow;

const offered = (rows: QueueRow[]) => likelyLeads(rows).map(({ reference }) => reference);

it("offers what leads some already, then what was reported first", () => {
  expect(offered([row("late", 20), row("first", 2), row("leads", 30, { parts: 3 })])).toEqual([
    ...["leads", "first", "late"],
  ]);
});

it("offers none that cannot lead, and five at most", () => {
  const closed = row("closed", 1, { state: "closed" });
  const part = row("part", 1, { merged: true });
  const many = Array.from({ length: 9 }, (_, day) => row(`${day}`, day + 2));
  expect(offered([closed, part, ...many])).toEqual(["0", "1", "2", "3", "4"]);
});

it("offers nothing for a case by itself: another has to lead it", () => {
  expect(offered([row("only", 1)])).toEqual([]);
});
