import { parseReference } from "../reference";

/** What somebody looks for: one case by its reference, or every case that has all of the terms. */
export type Search = { reference: string } | { terms: string[] };

/** How long what is typed may be; characters. */
export const searchLimit = 100;

const mostTerms = 8;

/**
 * Reads what was typed into the search. A reference is one in any spelling, a telephone number in
 * any grouping, with or without +44; all else is taken word by word, without case and accents.
 * The words were written down the same way by `app.search_text` and `app.search_phone`.
 */
export function searchOf(typed: string): Search {
  const parsed = parseReference(typed);
  if (parsed.verdict === "ok") return { reference: parsed.reference };
  if (isPhone(typed)) return { terms: [dialled(typed)] };
  const terms = typed
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .split(/[\s\u0021-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f]+/)
    .filter(Boolean);
  return { terms: [...new Set(terms)].slice(0, mostTerms) };
}

function isPhone(typed: string): boolean {
  return /^[+\d][\d\s().-]*$/.test(typed.trim()) && typed.replace(/\D/g, "").length >= 9;
}

function dialled(phone: string): string {
  return phone.replace(/\D/g, "").replace(/^(00)?440?/, "0");
}
