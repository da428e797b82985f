import { type Day, londonDay } from "@/lib/platform";
import { handlingOf } from "./handling";
import type { Parsed } from "./handling/handling";
import type { Question } from "./question";
import type { Answer, FieldValue } from "./schema";

/** A parsed form, with what an empty one means decided. */
export type ParsedAnswer =
  | Exclude<Parsed, { kind: "empty" }>
  /** An empty file input leaves the file that is there as it is. */
  | { kind: "kept" };

/**
 * Reads the answer to a question out of its page's form; null where an optional one was passed
 * over. `hasFile` says that a file is there already. Places and files are yet to be looked up or
 * taken in.
 */
export function parseAnswer(
  question: Question,
  form: FormData,
  { hasFile = false, today = londonDay(new Date()) }: { hasFile?: boolean; today?: Day } = {},
): ParsedAnswer {
  const parsed = handlingOf(question).parse(form, today);
  if (parsed.kind === "empty" && hasFile) return { kind: "kept" };
  const given = parsed.kind === "empty" ? ({ kind: "answer", answer: null } as const) : parsed;
  if (given.kind === "answer" && given.answer === null && !question.optional) {
    return { kind: "refused", errors: { [question.id]: question.missing } };
  }
  return given;
}

/** What was typed on a question's page, to show it again. */
export function typedValue(question: Question, form: FormData): FieldValue {
  return handlingOf(question).typed(form);
}

/** A kept answer as its field shows it. */
export function shownValue(question: Question, answer: Answer | undefined): FieldValue | undefined {
  if (answer === undefined || answer === null) return undefined;
  return handlingOf(question).shown(answer);
}
