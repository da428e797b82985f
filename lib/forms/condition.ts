import type { Answers } from "./schema";

/** When a page applies: plain data about the answers to earlier questions. */
export type Condition =
  | { question: string; is: string[] }
  | { question: string; answered: true }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

/** The answer is one of these, or holds one of them where several may be taken. */
export const is = (question: string, ...values: string[]): Condition => ({ question, is: values });

/** An answer was given: the question was asked, and not passed over. */
export const answered = (question: string): Condition => ({ question, answered: true });

export const not = (condition: Condition): Condition => ({ not: condition });

/** Whether a condition holds; of a question without an answer nothing is true. */
export function holds(condition: Condition, answers: Answers): boolean {
  if ("all" in condition) return condition.all.every((each) => holds(each, answers));
  if ("any" in condition) return condition.any.some((each) => holds(each, answers));
  if ("not" in condition) return !holds(condition.not, answers);
  const answer = answers[condition.question];
  if ("answered" in condition) return answer !== undefined && answer !== null;
  return [answer].flat().some((one) => typeof one === "string" && condition.is.includes(one));
}

/** The questions that a condition asks about. */
export function questionsOf(condition: Condition): string[] {
  if ("all" in condition) return condition.all.flatMap(questionsOf);
  if ("any" in condition) return condition.any.flatMap(questionsOf);
  if ("not" in condition) return questionsOf(condition.not);
  return [condition.question];
}
