/**
 * What somebody typed, as it can be kept: line ends as one character (browsers send two), without
 * control characters (PostgreSQL takes no NUL) or halves of characters, without space around it.
 */
export function tidyText(text: string): string {
  return text.normalize("NFC").replace(/\r\n?/g, "\n").replace(CONTROL, "").toWellFormed().trim();
}

const CONTROL = /[^\P{Cc}\n\t]/gu;
