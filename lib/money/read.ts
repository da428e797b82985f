import type { Pence } from "./pence";

export type MoneyFault =
  | "empty"
  /** Something other than pounds and pence, or commas where no thousands are. */
  | "not-money"
  /** One digit of pence, or more than two: a slip as likely as not, so it is asked again. */
  | "wrong-pence"
  | "too-small"
  | "too-large";

/** From and up to which amount is taken; from a penny, up to ten million pounds, where none is said. */
export interface MoneyRange {
  min?: Pence;
  max?: Pence;
}

/** More than anybody pays or is paid at once; what a form takes where it says nothing else. */
export const mostTyped: Pence = 1_000_000_000n;

/**
 * Reads an amount of pounds however people write it: "12", "£12.50", "1,200" or "1 200.00", with
 * spaces around it. Gives the pence, or why it was not taken.
 */
export function readMoney(
  text: string,
  { min = 1n, max = mostTyped }: MoneyRange = {},
): { ok: true; amount: Pence } | { ok: false; reason: MoneyFault } {
  const typed = text.normalize("NFKC").trim().replace(/\s+/g, " ");
  if (typed === "") return { ok: false, reason: "empty" };
  const [, sign, pounds, point, pence = ""] =
    /^([-\u2212]?) ?£? ?(\d*|\d{1,3}(?:[, ]\d{3})+)(\.(\d*))?$/.exec(typed) ?? [];
  if (pounds === undefined || (pounds === "" && pence === "")) {
    return { ok: false, reason: "not-money" };
  }
  if (point !== undefined && pence.length !== 2) return { ok: false, reason: "wrong-pence" };
  const size = BigInt(pounds.replace(/[, ]/g, "") + pence.padEnd(2, "0"));
  const amount = sign ? -size : size;
  if (amount < min) return { ok: false, reason: "too-small" };
  return amount > max ? { ok: false, reason: "too-large" } : { ok: true, amount };
}

/** Reads what a file says, "-1234.5" or "1234.50"; null for anything that is not exactly that. */
export function readDecimal(text: string): Pence | null {
  const [, sign, pounds, pence = ""] = /^(-?)(\d{1,15})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  if (pounds === undefined) return null;
  const amount = BigInt(pounds + pence.padEnd(2, "0"));
  return sign ? -amount : amount;
}
