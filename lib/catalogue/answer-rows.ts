import { type Answers, summaryRows } from "@/lib/forms";
import { serviceByKey } from "./services";

export interface AnswerRow {
  name: string;
  /** None where the question was passed over. */
  lines: string[];
}

/**
 * What was answered, in the words of the service's questions. Answers that today's definition no
 * longer asks for follow as they were given: an officer must not miss them.
 */
export function answerRows(serviceKey: string, answers: Answers): AnswerRow[] {
  const service = serviceByKey(serviceKey);
  const known = service ? summaryRows(service, answers) : [];
  const shown = new Set(known.map(({ id }) => id));
  const others = Object.entries(answers).filter(([id]) => !shown.has(id));
  return [...known, ...others.map(([id, answer]) => ({ name: id, lines: linesOf(answer) }))];
}

function linesOf(answer: Answers[string]): string[] {
  const parts = typeof answer === "object" && answer !== null ? Object.values(answer) : [answer];
  return parts.filter((part) => part !== null && part !== undefined && part !== "").map(String);
}
