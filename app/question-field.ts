import { journeyField, type ShortQuestion } from "@/components/forms";
import type { Question } from "@/lib/forms";

/** A question of a profile as the field of a short form; alone on its page, it is the heading. */
export function questionField(question: Question, { alone = true } = {}): ShortQuestion {
  const { type, ...field } = journeyField(question);
  if (type === "location") throw new Error("A place is asked by a journey");
  // To tick nothing is an answer too: the hint says so, and "(optional)" would say it twice.
  const label = type === "checkboxes" ? question.label : field.label;
  return { ...field, label, type, isPageHeading: alone };
}
