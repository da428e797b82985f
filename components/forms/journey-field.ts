import type { Question as JourneyQuestion } from "@/lib/forms/schema";
import type { Question } from "./question-page";

/** A journey's question as the field that asks it. */
export function journeyField(
  question: JourneyQuestion,
  extra: Pick<Question, "map" | "accept"> = {},
): Question {
  const { id, label, optional, hint, type } = question;
  return {
    type,
    name: id,
    label: optional ? `${label} (optional)` : label,
    hint,
    ...("maxLength" in question && { maxLength: question.maxLength }),
    ...("rows" in question && { rows: question.rows }),
    ...("width" in question && { width: question.width }),
    ...("autocomplete" in question && { autocomplete: question.autocomplete }),
    ...("options" in question && { options: optionsOf(question) }),
    ...extra,
  };
}

function optionsOf(question: Extract<JourneyQuestion, { options: unknown }>): Question["options"] {
  const options = question.options.map(({ label, ...option }) => ({ ...option, text: label }));
  // Without it a browser would answer with the first of the list.
  if (question.type === "select") return [{ value: "", text: "Select one" }, ...options];
  const last = options.at(-1);
  // GOV.UK's checkboxes pattern sets "None of these" apart.
  return question.type === "checkboxes" && last && "exclusive" in last
    ? [...options.slice(0, -1), { divider: "or" }, last]
    : options;
}
