import { type FundReference, lookOf } from "./format";
import type { ReadReference } from "./read";

/**
 * What to tell somebody whose reference was not taken (GOV.UK error messages). `label` is what the
 * reference is called, as a sentence goes on; `nameOf` says what another fund is, and whose.
 */
export function misreadWords(
  read: Exclude<ReadReference, { verdict: "ok" }>,
  asked: FundReference,
  label: string,
  nameOf: (fund: FundReference) => string,
): string {
  switch (read.verdict) {
    case "misshapen":
      return `${capital(label)} must be ${lookOf(asked)}`;
    case "wrong-check":
      return `Check ${label}: a character is wrong, or two are the wrong way round`;
    case "other":
      return `This looks like a reference of ${[...new Set(read.funds.map(nameOf))].join(" or ")}`;
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
