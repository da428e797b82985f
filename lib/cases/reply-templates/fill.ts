/** What a template can have filled in: the words between double brackets, and what they stand for. */
export const placeholders = {
  reference: "the case’s reference",
  what: "what was reported, in one line",
  where: "the place",
  "target date": "the day we aim to deal with it by",
  council: "the council’s name",
  officer: "the name of the officer who writes",
  name: "the resident’s name",
} as const;

export type Placeholder = keyof typeof placeholders;

/** The facts of one case, for its templates. */
export type TemplateFacts = Record<Placeholder, string>;

/** `((target date))`: forgiving of case and of spaces at the ends. */
const pattern = /\(\(([^()]*)\)\)/g;

/** The words with the facts filled in. What a fact says is never looked through for more. */
export function fillTemplate(body: string, facts: TemplateFacts): string {
  return body.replace(pattern, (whole, typed: string) => {
    const name = placeholderOf(typed);
    return name ? facts[name] : whole;
  });
}

/** What stands between double brackets and cannot be filled in, as it was typed. */
export function unknownPlaceholders(body: string): string[] {
  return [...body.matchAll(pattern)].flatMap(([whole, typed = ""]) =>
    placeholderOf(typed) ? [] : [whole],
  );
}

function placeholderOf(typed: string): Placeholder | null {
  const name = typed.trim().toLowerCase().replace(/\s+/g, " ");
  return isPlaceholder(name) ? name : null;
}

function isPlaceholder(name: string): name is Placeholder {
  return Object.hasOwn(placeholders, name);
}
