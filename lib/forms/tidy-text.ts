/**
 * What somebody typed, as it can be kept: line ends as one character (browsers send two), without
 * control characters (PostgreSQL takes no NUL) or halves of characters, without space around it.
 */
export function tidyText(text: string): string {
  return text.normalize("NFC").replace(/\r\n?/g, "\n").replace(CONTROL, "").toWellFormed().trim();
}

/** The same, of so many characters at most. */
export function cutText(text: string, length: number): string {
  // Composed characters can take more room than what they are composed of.
  return tidyText(tidyText(text.slice(0, length)).slice(0, length));
}

const CONTROL = /[^\P{Cc}\n\t]/gu;
