import type { CheckboxesQuestion } from "../question";
import { type Given, type Handling, refused, taken } from "./handling";
import { typedList } from "./typed-text";

/** Any of a few; "none of these" only alone. */
export function checkboxesHandling({ id, options }: CheckboxesQuestion): Handling {
  const exclusive = options.find((option) => option.exclusive);
  const known = (value: string) => options.some((option) => option.value === value);
  const alone = (values: string[]) =>
    values.length === 1 || !exclusive || !values.includes(exclusive.value);
  return {
    parse(form) {
      const values = [...new Set(typedList(form, id))];
      if (values.length === 0) return { kind: "empty" };
      if (!values.every(known)) return refused({ [id]: "Select from the options" });
      if (!alone(values)) {
        return refused({ [id]: `Select what applies, or select ‘${exclusive?.label}’` });
      }
      return taken(values);
    },
    typed: (form) => typedList(form, id),
    accepts: (answer) => {
      const values = listOf(answer);
      return values.length > 0 && values.every(known) && alone(values);
    },
    shown: listOf,
    lines: (answer) => {
      const values = listOf(answer);
      return options.filter(({ value }) => values.includes(value)).map(({ label }) => label);
    },
  };
}

function listOf(answer: Given): string[] {
  return Array.isArray(answer) ? answer : [];
}
