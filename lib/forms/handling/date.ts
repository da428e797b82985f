import { type Day, formatDay } from "@/lib/platform";
import type { DateQuestion } from "../question";
import { type Handling, type Parsed, refused, taken } from "./handling";
import { typedParts } from "./typed-text";

const parts = ["day", "month", "year"] as const;

/** GOV.UK's dates pattern: three boxes, months by number or name, errors that say which part. */
export function dateHandling(question: DateQuestion): Handling {
  const { id } = question;
  return {
    parse: (form, today) => parseDate(question, typedParts(form, id, parts), today),
    typed: (form) => typedParts(form, id, parts),
    accepts: (answer) => typeof answer === "string" && isDay(answer),
    shown(answer) {
      const [year = "", month = "", day = ""] = String(answer).split("-").map(withoutZero);
      return { day, month, year };
    },
    lines: (answer) => (typeof answer === "string" ? [formatDay(answer)] : []),
  };
}

function parseDate(question: DateQuestion, typed: Record<string, string>, today: Day): Parsed {
  const { id, name, within } = question;
  const absent = parts.filter((part) => !typed[part]);
  if (absent.length === parts.length) return { kind: "empty" };
  if (absent.length > 0) {
    const error = `${name} must include a ${absent.join(" and ")}`;
    return refused(Object.fromEntries(absent.map((part) => [`${id}-${part}`, error])));
  }
  const { day = "", month = "", year = "" } = typed;
  if (/^\d+$/.test(year) && year.length !== 4) {
    return refused({ [`${id}-year`]: "Year must include 4 numbers" });
  }
  const date = `${year}-${twoDigits(monthNumber(month))}-${twoDigits(day)}`;
  if (!isDay(date)) return refused({ [id]: `${name} must be a real date` });
  if (within === "past" && date > today) {
    return refused({ [id]: `${name} must be today or in the past` });
  }
  if (within === "future" && date < today) {
    return refused({ [id]: `${name} must be today or in the future` });
  }
  return taken(date);
}

/** Whether it is a day that was or will be. Days roll over in JavaScript: 31 June is 1 July. */
function isDay(text: string): boolean {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function monthNumber(typed: string): string {
  const name = typed.toLowerCase();
  const index = months.findIndex((month) => name.length >= 3 && month.startsWith(name));
  return index < 0 ? typed : String(index + 1);
}

const months = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2000, month, 1))
    .toLocaleDateString("en-GB", { month: "long", timeZone: "UTC" })
    .toLowerCase(),
);

function twoDigits(typed: string): string {
  return /^\d{1,2}$/.test(typed) ? typed.padStart(2, "0") : typed;
}

function withoutZero(part: string): string {
  return part.replace(/^0/, "");
}
