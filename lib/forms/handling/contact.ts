import { z } from "zod";
import type { EmailQuestion, PhoneQuestion } from "../question";
import { type Handling, refused, taken } from "./handling";
import { typedLine } from "./typed-text";

const emailSchema = z.email().max(254);

/** GOV.UK's e-mail addresses pattern. */
export function emailHandling(question: EmailQuestion): Handling {
  return lineHandling(question, {
    isOne: (text) => emailSchema.safeParse(text).success,
    error: "Enter an email address in the correct format, like name@example.com",
  });
}

/** GOV.UK's telephone numbers pattern: in whatever way it is written. */
export function phoneHandling(question: PhoneQuestion): Handling {
  return lineHandling(question, {
    isOne: (text) =>
      /^\+?[\d\s().-]{10,40}$/.test(text) && digits(text) >= 10 && digits(text) <= 15,
    error: "Enter a phone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192",
  });
}

function digits(text: string): number {
  return text.replace(/\D/g, "").length;
}

function lineHandling(
  { id }: EmailQuestion | PhoneQuestion,
  { isOne, error }: { isOne(text: string): boolean; error: string },
): Handling {
  return {
    parse(form) {
      const text = typedLine(form, id);
      if (text === "") return { kind: "empty" };
      return isOne(text) ? taken(text) : refused({ [id]: error });
    },
    typed: (form) => typedLine(form, id),
    accepts: (answer) => typeof answer === "string" && isOne(answer),
    shown: (answer) => (typeof answer === "string" ? answer : ""),
    lines: (answer) => (typeof answer === "string" ? [answer] : []),
  };
}
