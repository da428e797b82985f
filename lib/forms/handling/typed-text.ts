/** Characters of a refused text that are kept to show again. */
const KEPT = 10_000;

/**
 * What was typed into a box: line ends as one character (browsers send two), without control
 * characters (PostgreSQL's JSON takes no NUL), without space around it.
 */
export function typedText(form: FormData, name: string): string {
  const value = form.get(name);
  if (typeof value !== "string") return "";
  return value.slice(0, KEPT).normalize("NFC").replace(/\r\n?/g, "\n").replace(CONTROL, "").trim();
}

/** The same of a box of one line. */
export function typedLine(form: FormData, name: string): string {
  return typedText(form, name).replace(/\s+/g, " ");
}

/** All values of a name, as checkboxes send them. */
export function typedList(form: FormData, name: string): string[] {
  return form
    .getAll(name)
    .filter((value) => typeof value === "string")
    .slice(0, 50)
    .map((value) => value.slice(0, 200).replace(CONTROL, "").trim())
    .filter((value) => value !== "");
}

/** The parts of a question, each by its name. */
export function typedParts(
  form: FormData,
  id: string,
  parts: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    parts.map((part) => [part, typedLine(form, `${id}-${part}`).slice(0, 1000)]),
  );
}

const CONTROL = /[^\P{Cc}\n\t]/gu;
