import { z } from "zod";
import { parseAnswer } from "./parse";
import type { Question } from "./question";
import type { Answers } from "./schema";

/** The fields of a form as an action gets them, each bounded. */
const fieldsSchema = z.record(
  z.string().max(80),
  z.union([z.string().max(10_000, "Use fewer characters"), z.array(z.string().max(200)).max(50)]),
);

/** For an action: the answers to some questions, refused field by field in their own words. */
export function answersTo<Shape extends z.ZodType<unknown, Answers>>(
  questions: readonly Question[],
  shape: Shape,
) {
  return fieldsSchema
    .transform((fields, context): Answers => {
      const form = formOf(fields);
      const answers: Answers = {};
      for (const question of questions) {
        const parsed = parseAnswer(question, form);
        if (parsed.kind === "answer") answers[question.id] = parsed.answer;
        if (parsed.kind !== "refused") continue;
        for (const [field, message] of Object.entries(parsed.errors)) {
          context.addIssue({ code: "custom", path: [field], message });
        }
      }
      return answers;
    })
    .pipe(shape);
}

function formOf(fields: z.infer<typeof fieldsSchema>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const each of [value].flat()) form.append(name, each);
  }
  return form;
}
