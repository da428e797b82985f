import type { Suggestion } from "./suggest-match";

/**
 * Where an input's suggestions come from: `data-suggest="#id"` takes the links inside that
 * element, anything else is the address of a JSON list of `{ text, href? }`. An address that does
 * not answer gives none: the input stays an ordinary one.
 */
export async function suggestionsOf(source: string): Promise<Suggestion[]> {
  return source.startsWith("#") ? linksIn(source) : listAt(source);
}

function linksIn(selector: string): Suggestion[] {
  const links = document.querySelectorAll<HTMLAnchorElement>(`${selector} a[href]`);
  return Array.from(links, ({ textContent, href }) => ({ text: textContent.trim(), href }));
}

async function listAt(address: string): Promise<Suggestion[]> {
  try {
    const response = await fetch(address);
    const list: unknown = response.ok ? await response.json() : [];
    return Array.isArray(list) ? list.filter(isSuggestion) : [];
  } catch {
    return [];
  }
}

function isSuggestion(value: unknown): value is Suggestion {
  return typeof value === "object" && value !== null && "text" in value;
}
