import { decrypt, encrypt } from "@/lib/platform";

// What an officer searches by is often a name or an address. It travels sealed, so that no address
// of a page, and so no history, log or link, names anybody; colleagues of the same council can open it.

/** The words of a search as they stand in an address. */
export function sealWords(councilId: string, words: string): string {
  return encrypt(context(councilId), words);
}

/** The words that an address holds; undefined where it was made for another council, or made up. */
export function unsealWords(councilId: string, sealed: string | undefined): string | undefined {
  if (!sealed) return undefined;
  try {
    return decrypt(context(councilId), sealed);
  } catch {
    return undefined;
  }
}

function context(councilId: string): string {
  return `words of a search of cases at ${councilId}`;
}
