/** What stands where an officer's name was. */
export const redacted = "[name of an officer]";

/** Somebody whose name a copy for a resident leaves out. */
export interface Named {
  name: string;
  email: string;
}

/**
 * A text without the names and addresses of officers. Of those who worked on the case each part of
 * the name goes too, where it is written like a name: people sign with "Ada".
 */
export function withoutOfficers(text: string, worked: Named[], others: Named[] = []): string {
  const whole = [...worked, ...others].flatMap(({ name, email }) => [email, name]);
  const parts = worked.flatMap(({ name }) => name.split(/[\s-]+/)).filter(isNamePart);
  return replaceAll(replaceAll(text, whole, "giu"), parts, "gu");
}

const isNamePart = (part: string) => /^\p{Lu}\p{L}{2,}$/u.test(part);

function replaceAll(text: string, found: string[], flags: string): string {
  const words = [...new Set(found)].filter((word) => word.trim().length > 2);
  if (words.length === 0) return text;
  // The longest first: "Ada Officer" before "Ada".
  const any = words.sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any.join("|")})(?![\\p{L}\\p{N}])`, flags);
  return text.replace(pattern, redacted);
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
