import type { ChoiceQuestion } from "../question";
import { type Handling, refused, taken } from "./handling";
import { typedLine } from "./typed-text";

/** One of a few, or of many. */
export function choiceHandling(question: ChoiceQuestion): Handling {
  const { id, options } = question;
  const option = (value: unknown) => options.find((each) => each.value === value);
  return {
    parse(form) {
      const value = typedLine(form, id);
      if (value === "") return { kind: "empty" };
      // Only a form from before a change of the options, or one made by hand, holds another.
      return option(value) ? taken(value) : refused({ [id]: "Select one of the options" });
    },
    typed: (form) => typedLine(form, id),
    accepts: (answer) => option(answer) !== undefined,
    shown: (answer) => (typeof answer === "string" ? answer : ""),
    lines: (answer) => [option(answer)?.label ?? ""].filter(Boolean),
  };
}
