import { z } from "zod";
import type { Pence } from "./pence";
import { type MoneyFault, type MoneyRange, mostTyped, readMoney } from "./read";
import { vatCodes } from "./vat";
import { formatMoney } from "./words";

/** Pence as JSON and hidden fields hold them: a whole number as text, since JSON has no `bigint`. */
export const penceSchema = z
  .string()
  .max(18)
  .regex(/^-?\d{1,17}$/)
  .transform((text): Pence => BigInt(text));

export const vatCodeSchema = z.enum(vatCodes);

/**
 * For a form: an amount as somebody types it. `what` is what the field asks for, as a sentence goes
 * on: "the amount", "how much you want to pay".
 */
export function moneySchema(what: string, range: MoneyRange = {}) {
  return z
    .string()
    .max(50, moneyFaultWords("not-money", what, range))
    .transform((text, context): Pence => {
      const read = readMoney(text, range);
      if (read.ok) return read.amount;
      context.addIssue({ code: "custom", message: moneyFaultWords(read.reason, what, range) });
      return z.NEVER;
    });
}

/** What to tell somebody whose amount was not taken (GOV.UK error messages). */
export function moneyFaultWords(
  reason: MoneyFault,
  what: string,
  { min = 1n, max = mostTyped }: MoneyRange = {},
): string {
  const subject = what.charAt(0).toUpperCase() + what.slice(1);
  switch (reason) {
    case "empty":
      return `Enter ${what}`;
    case "not-money":
      return `${subject} must be pounds and pence, like 12.50`;
    case "wrong-pence":
      return `${subject} must have 2 digits of pence, like 12.50`;
    case "too-small":
      return min === 1n
        ? `${subject} must be more than £0`
        : `${subject} must be ${formatMoney(min)} or more`;
    case "too-large":
      return `${subject} must be ${formatMoney(max)} or less`;
  }
}
