export type Suggestion = { text: string; href?: string };

/**
 * The suggestions that fit what is typed, best first, at most `limit`: those that begin with it,
 * then those with a word that does, then those that hold it anywhere. Case, accents, "&" and
 * punctuation are forgiven. Nothing fits an empty text.
 */
export function matching(all: Suggestion[], typed: string, limit = 8): Suggestion[] {
  const wanted = plain(typed);
  if (!wanted) return [];
  return all
    .map((suggestion) => ({ suggestion, rank: rank(plain(suggestion.text), wanted) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ suggestion }) => suggestion);
}

function rank(text: string, wanted: string): number {
  if (text.startsWith(wanted)) return 0;
  if (text.includes(` ${wanted}`)) return 1;
  return text.includes(wanted) ? 2 : 3;
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[\u0300-\u036f'’.]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
