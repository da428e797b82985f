import { sumOf } from "@/lib/money";
import type { AccountRecord, LineRecord, PriceRecord } from "./records";

/** An account as a batch has it, with the line of the file that it begins on. */
export interface BatchAccount extends AccountRecord {
  line: number;
  lines: LineRecord[];
  prices: PriceRecord[];
}

/** What came of one account of a batch. */
export type BatchItem =
  | { kind: "account"; account: BatchAccount }
  /** It is not taken: the line of the file that is wrong, and why. */
  | { kind: "refused"; line: number; reason: string };

/** Lines of one account: a year has twelve instalments, a weekly rent fifty-three. */
export const MOST_LINES = 400;

/** What is wrong with an account whose every line can be read; null for nothing. */
export function faultOf({ lines, balance, hold, holdUntil, prices }: BatchAccount): string | null {
  const owed = sumOf(lines.map(({ outstanding }) => outstanding));
  // A credit is of the account, and no line of it is owed.
  if (owed !== (balance > 0n ? balance : 0n)) return "balance is not the sum of its lines";
  if (lines.length > MOST_LINES) return `has more than ${MOST_LINES} lines`;
  if (isTwice(lines.map(({ key }) => key))) return "names a line twice";
  if (isTwice(prices.map(({ from }) => from))) return "has two prices from one day";
  return holdUntil && !hold ? "hold until has no hold" : null;
}

function isTwice(names: string[]): boolean {
  return new Set(names).size < names.length;
}
