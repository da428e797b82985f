import type { Answer, Answers, Question } from "@/lib/forms";
import type { Service } from "./service";

/** Characters, at most. */
const LENGTH = 120;

/**
 * A report in one line, for officers' lists: "Pothole: bigger than a dustbin lid, in a cycle lane".
 * Answers to an older version of the definition are left out where they say nothing now.
 */
export function headline(service: Service, answers: Answers): string {
  const words = service.headline.flatMap((id) => {
    const question = service.pages.flatMap((page) => ("ask" in page ? page.ask : []));
    const asked = question.find((each) => each.id === id);
    return asked ? wordsOf(asked, answers[id]) : [];
  });
  const line = words.length > 0 ? `${service.name}: ${words.join(", ")}` : service.name;
  return line.length > LENGTH ? `${line.slice(0, LENGTH - 1)}…` : line;
}

function wordsOf(question: Question, answer: Answer | undefined): string[] {
  const given = [answer].flat().filter((one) => typeof one === "string");
  if (!("options" in question)) return given;
  return question.options
    .filter(({ value }) => given.includes(value) && value !== "unknown")
    .map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1));
}
