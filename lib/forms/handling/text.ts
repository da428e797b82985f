import type { TextareaQuestion, TextQuestion } from "../question";
import { type Handling, refused, taken, tooLong } from "./handling";
import { typedLine, typedText } from "./typed-text";

/** A line or several. */
export function textHandling(question: TextQuestion | TextareaQuestion): Handling {
  const { id, maxLength } = question;
  const format = question.type === "text" ? question.format : undefined;
  const read = question.type === "text" ? typedLine : typedText;
  return {
    parse(form) {
      const text = read(form, id);
      if (text === "") return { kind: "empty" };
      if (text.length > maxLength) return refused({ [id]: tooLong(question, maxLength) });
      if (format && !format.pattern.test(text)) return refused({ [id]: format.error });
      return taken(text);
    },
    typed: (form) => read(form, id),
    accepts: (answer) =>
      typeof answer === "string" &&
      answer.length <= maxLength &&
      (!format || format.pattern.test(answer)),
    shown: (answer) => (typeof answer === "string" ? answer : ""),
    lines: (answer) => (typeof answer === "string" ? answer.split("\n") : []),
  };
}
