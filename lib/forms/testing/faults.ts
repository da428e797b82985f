import { type Journey, type Page, pageId, questionsOf } from "@/lib/forms";

/**
 * What is wrong with a journey's definition, in words; empty where all is well. Ids must be unique
 * and safe in a path, conditions may ask about earlier questions only (so every path ends) and
 * about values that can be answered, words must fit their pages.
 */
export function journeyFaults({ pages }: Pick<Journey, "pages">): string[] {
  const ids = pages.map(pageId);
  return pages.flatMap((page, at) => [
    ...(ids.indexOf(pageId(page)) === at ? [] : [`${pageId(page)}: the id is taken`]),
    ...(/^[a-z][a-z0-9-]{0,39}$/.test(pageId(page)) ? [] : [`${pageId(page)}: not an id`]),
    ...conditionFaults(page, pages.slice(0, at)),
    ...wordFaults(page),
  ]);
}

function conditionFaults(page: Page, earlier: Page[]): string[] {
  if (!page.when) return [];
  const values = new Map(
    earlier.flatMap((before) =>
      "ask" in before ? [[before.ask.id, optionsOf(before)] as const] : [],
    ),
  );
  const unknown = questionsOf(page.when).filter((id) => !values.has(id));
  const impossible = valuesAsked(page.when).filter(
    ([id, value]) => !(values.get(id) ?? [value]).includes(value),
  );
  return [
    ...unknown.map((id) => `${pageId(page)}: asks about ${id}, which is not asked before it`),
    ...impossible.map(([id, value]) => `${pageId(page)}: ${id} cannot be ${value}`),
  ];
}

/** The values that a choice can have; undefined where any text is one. */
function optionsOf(page: Page): string[] | undefined {
  return "ask" in page && "options" in page.ask
    ? page.ask.options.map(({ value }) => value)
    : undefined;
}

function valuesAsked(condition: NonNullable<Page["when"]>): [string, string][] {
  if ("all" in condition) return condition.all.flatMap(valuesAsked);
  if ("any" in condition) return condition.any.flatMap(valuesAsked);
  if ("not" in condition) return valuesAsked(condition.not);
  if ("answered" in condition) return [];
  return condition.is.map((value) => [condition.question, value]);
}

function wordFaults(page: Page): string[] {
  const words =
    "stop" in page
      ? [page.stop.title, ...page.stop.body]
      : [page.ask.label, page.ask.name, page.ask.hint ?? "", page.ask.missing ?? ""];
  const options = ("ask" in page && "options" in page.ask && page.ask.options) || [];
  const values = options.map(({ value }) => value);
  return [
    ...words.filter((text) => text.length > 250).map((text) => `too long: ${text}`),
    ...words.filter((text) => text !== text.trim()).map((text) => `space around: ${text}`),
    ...options.filter(({ label }) => label.length > 80).map(({ label }) => `too long: ${label}`),
    ...(new Set(values).size === values.length ? [] : [`${pageId(page)}: a value comes twice`]),
    ...("ask" in page && page.ask.name.length > 40 ? [`too long: ${page.ask.name}`] : []),
  ];
}
