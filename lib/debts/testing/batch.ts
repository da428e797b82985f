import { decimalOf, readDecimal, sumOf } from "@/lib/money";

/** A batch as text, its end counted: `lines` are those between its head and its end. */
export function batchText(
  lines: string[],
  { source = "revenues", number = 1, extent = "whole", includes = 0 } = {},
): string {
  const head = `H,1,${source},${number},2026-11-27T06:00:00Z,${extent},${includes}`;
  const cells = lines.map((line) => line.split(","));
  const accounts = cells.filter(([letter]) => letter === "A");
  const balance = sumOf(accounts.map((cells) => readDecimal(cells[4] ?? "") ?? 0n));
  const counted = cells.filter(([letter]) => letter === "L").length;
  return [head, ...lines, `T,${accounts.length},${counted},${decimalOf(balance)}`, ""].join("\n");
}
