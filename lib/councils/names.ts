import type { Council } from "./council";

/** Those whose name holds words that begin as the typed ones do, in their order. */
export function councilsNamed<C extends Pick<Council, "name">>(councils: C[], typed: string): C[] {
  const wanted = words(typed);
  if (wanted.length === 0) return [];
  return councils.filter(({ name }) => {
    const own = words(name);
    return wanted.every((word) => own.some((one) => one.startsWith(word)));
  });
}

/**
 * What a council is looked for by in a list: its name, led by the place's where it begins otherwise:
 * "Barnet (London Borough of Barnet)", "Bristol City Council".
 */
export function listedAs({ name, shortName }: Pick<Council, "name" | "shortName">): string {
  const place = shortName.replace(/^(City of|County) /, "");
  const begins = words(name).join(" ").startsWith(words(place).join(" "));
  return begins ? name : `${place} (${name})`;
}

/** Case, accents, "&" and punctuation are forgiven. */
function words(text: string): string[] {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[\u0300-\u036f'’.]/g, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}
