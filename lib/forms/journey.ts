import type { Condition } from "./condition";
import type { Question } from "./question";

/**
 * A journey: questions, one a page, in the order they are asked. Plain data; raise `version` with
 * every change that asks something else.
 */
export interface Journey {
  key: string;
  version: number;
  pages: Page[];
}

/** Without `when` a page always applies. `when` may ask about earlier pages only. */
export type Page = QuestionPage | StopPage;

export interface QuestionPage {
  when?: Condition;
  ask: Question;
}

export interface StopPage {
  when?: Condition;
  stop: Stop;
}

/** The end of the road: nothing is sent, and what to do instead. */
export interface Stop {
  /** The last segment of its path. */
  id: string;
  title: string;
  /** Paragraphs. */
  body: string[];
  /** Where else to go. */
  link?: { text: string; href: string };
  /** Show how to reach the council that answers for it. */
  showsCouncil?: boolean;
}

/** The page's last path segment. */
export function pageId(page: Page): string {
  return "ask" in page ? page.ask.id : page.stop.id;
}

/** The same pages, each only where the condition holds too. */
export function onlyWhen(condition: Condition, pages: Page[]): Page[] {
  return pages.map((page) => ({
    ...page,
    when: page.when ? { all: [condition, page.when] } : condition,
  }));
}
