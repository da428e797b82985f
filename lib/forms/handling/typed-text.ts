import { cutText } from "../tidy-text";

/** Characters of a refused text that are kept to show again. */
const KEPT = 10_000;

/** What was typed into a box, tidied. */
export function typedText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? cutText(value, KEPT) : "";
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
    .map((value) => cutText(value, 200))
    .filter((value) => value !== "");
}

/** The parts of a question, each by its name. */
export function typedParts(
  form: FormData,
  id: string,
  parts: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    parts.map((part) => [part, cutText(typedLine(form, `${id}-${part}`), 1000)]),
  );
}
