import { holds } from "./condition";
import { handlingOf } from "./handling";
import { type Journey, type Page, pageId, type QuestionPage, type StopPage } from "./journey";
import type { Question } from "./question";
import type { Answer, Answers } from "./schema";

/** How far the answers lead. */
export interface Path {
  /** Pages that apply, in order, up to and with the one it ends at. Each of them may be visited. */
  pages: Page[];
  /** Answers to the questions on the path: the only ones that are sent. */
  answers: Answers;
  end:
    | { kind: "question"; page: QuestionPage }
    | { kind: "stop"; page: StopPage }
    /** Every question that applies is answered. */
    | { kind: "complete" };
}

/**
 * Follows a journey as far as the answers lead. An answer off the path counts for nothing, and one
 * that its question no longer accepts (the definition changed) is asked for again.
 */
export function path(journey: Pick<Journey, "pages">, given: Answers): Path {
  const pages: Page[] = [];
  const answers: Answers = {};
  for (const page of journey.pages) {
    if (page.when && !holds(page.when, answers)) continue;
    pages.push(page);
    if ("stop" in page) return { pages, answers, end: { kind: "stop", page } };
    const answer = given[page.ask.id];
    if (!accepts(page.ask, answer)) return { pages, answers, end: { kind: "question", page } };
    answers[page.ask.id] = answer;
  }
  return { pages, answers, end: { kind: "complete" } };
}

/** Whether this is an answer to the question; null is one where it may be passed over. */
export function accepts(question: Question, answer: Answer | undefined): answer is Answer {
  if (answer === undefined) return false;
  return answer === null ? question.optional === true : handlingOf(question).accepts(answer);
}

/** The segment of the page on which the answers are checked, after all questions. */
export const CHECK = "check-answers";

/** Where the path ends: the page that needs an answer or ends the journey, else check answers. */
export function endOf({ end }: Path): string {
  return end.kind === "complete" ? CHECK : pageId(end.page);
}

/**
 * Where to go after a page was answered. On the way forward that is the page after it, so that who
 * went back sees what they answered; who changes one answer goes to where the path now ends.
 */
export function nextPage(after: Path, answered: string, changing: boolean): string {
  if (changing) return endOf(after);
  const at = after.pages.findIndex((page) => pageId(page) === answered);
  const next = at < 0 ? undefined : after.pages[at + 1];
  return next ? pageId(next) : endOf(after);
}

/** The page before one on the path, or before check answers; null before the first. */
export function previousPage({ pages }: Path, id: string): string | null {
  const at = id === CHECK ? pages.length : pages.findIndex((page) => pageId(page) === id);
  const before = pages[at - 1];
  return before ? pageId(before) : null;
}

/** The page of this id, where the path leads over it. */
export function pageOn({ pages }: Path, id: string): Page | undefined {
  return pages.find((page) => pageId(page) === id);
}
