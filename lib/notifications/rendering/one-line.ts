// Controls of the direction of text can make a line read as another than it is.
const directionControls = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const breaksAndSpace = /[\p{Cc}\p{Z}]+/gu;
const controlsButBreaks = /(?!\n)\p{Cc}/gu;

/** The text in one line: breaks and control characters become a space. No header can grow out of it. */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(directionControls, "").replace(breaksAndSpace, " ").trim();
}

/** The text with its line breaks and without any other control character. */
export function plainWords(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(directionControls, "")
    .replace(controlsButBreaks, " ")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
