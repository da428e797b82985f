import { handlingOf } from "./handling";
import type { Journey } from "./journey";
import { path } from "./path";
import type { Answers } from "./schema";

/** A question and its answer, as check answers and an officer's page show them. */
export interface SummaryRow {
  /** The question's id, and its page's. */
  id: string;
  /** The answer's name in a few words. */
  name: string;
  /** Lines of the answer; none where it was passed over. */
  lines: string[];
  type: string;
}

/** The answers on the path, in the order they were asked for. */
export function summaryRows(journey: Pick<Journey, "pages">, given: Answers): SummaryRow[] {
  const { pages, answers } = path(journey, given);
  return pages.flatMap((page) => {
    if (!("ask" in page)) return [];
    const { id, name, type } = page.ask;
    const answer = answers[id];
    if (answer === undefined) return [];
    const lines = answer === null ? [] : handlingOf(page.ask).lines(answer);
    return [{ id, name, lines, type }];
  });
}
