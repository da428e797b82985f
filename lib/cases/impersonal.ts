import { serviceByKey } from "@/lib/catalogue";
import type { Answers, Question } from "@/lib/forms";

/**
 * What of a report's answers says nothing about a person: choices out of a list that everybody gets.
 * Words, places, dates, contacts and photos are left out, and so is all that the service's
 * definition does not know any more.
 */
export function impersonalAnswers(service: string, answers: Answers): Answers {
  const kept: Answers = {};
  for (const question of choicesOf(service)) {
    const answer = answers[question.id];
    const given = [answer].flat().filter((one) => typeof one === "string");
    const known = given.every((one) => question.options.some(({ value }) => value === one));
    if (given.length > 0 && known && answer !== undefined) kept[question.id] = answer;
  }
  return kept;
}

type Choice = Extract<Question, { options: unknown }>;

function choicesOf(service: string): Choice[] {
  const pages = serviceByKey(service)?.pages ?? [];
  const questions = pages.flatMap((page): Question[] => ("ask" in page ? [page.ask] : []));
  return questions.filter((question) => "options" in question);
}
