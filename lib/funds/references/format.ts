import type { CheckRule } from "./check-digits";

/** What references of a kind of fund look like: letters, digits, then what checks them. */
export interface ReferenceFormat {
  /** Letters that come first: two of the council's own, the same for all councils, or none. */
  letters: "council" | { fixed: string } | null;
  /** How many digits, those that check not counted. */
  digits: number;
  check: CheckRule;
  /** How they are set in print: characters by group. */
  groups: readonly number[];
}

/** The references of one fund of one council. */
export interface FundReference {
  /** Key of the kind of fund. */
  kind: string;
  councilId: string;
  format: ReferenceFormat;
  /** The council's own letters; null where its references have none of its own. */
  prefix: string | null;
}

/** The letters that a fund's references begin with. */
export function lettersOf({ format, prefix }: Pick<FundReference, "format" | "prefix">): string {
  if (format.letters === null) return "";
  return format.letters === "council" ? (prefix ?? "") : format.letters.fixed;
}

/** The whole reference of a number, with what checks it; null where none is given out for it. */
export function referenceOf(
  fund: Pick<FundReference, "format" | "prefix">,
  number: number,
): string | null {
  const digits = String(number).padStart(fund.format.digits, "0");
  if (digits.length > fund.format.digits) throw new RangeError("The number has too many digits");
  const check = fund.format.check.checkOf(digits);
  return check && lettersOf(fund) + digits + check;
}

/** A reference as it is printed, in groups: "123 456 786". */
export function inGroups(format: ReferenceFormat, reference: string): string {
  let at = 0;
  const groups = format.groups.map((size) => {
    at += size;
    return reference.slice(at - size, at);
  });
  return [...groups, reference.slice(at)].filter(Boolean).join(" ");
}

/** What a reference looks like, as a sentence goes on: "9 digits, like 123 456 785". */
export function lookOf(fund: Pick<FundReference, "format" | "prefix">): string {
  const { format } = fund;
  const letters = lettersOf(fund);
  const size = format.digits + format.check.size;
  const rest = format.check.hasA ? `${size} characters` : `${size} digits`;
  const shape = letters ? `${letters} and then ${rest}` : rest;
  return `${shape}, like ${inGroups(format, exampleOf(fund))}`;
}

/** A reference that is right, of nobody in particular. */
export function exampleOf(fund: Pick<FundReference, "format" | "prefix">): string {
  const first = Number("123456789".slice(0, fund.format.digits));
  for (let number = first; ; number += 1) {
    const reference = referenceOf(fund, number);
    if (reference) return reference;
  }
}
