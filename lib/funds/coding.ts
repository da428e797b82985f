import { z } from "zod";
import { answersTo, type Question } from "@/lib/forms";
import { vatCodeSchema } from "@/lib/money";
import { addDays, type Day } from "@/lib/platform";
import { vatNames } from "./vat-names";

/** Where a fund's income goes in the general ledger, and what VAT falls on it, from a day on. */
export interface Coding {
  startsOn: Day;
  costCentre: string;
  subjective: string;
  project: string | null;
  vat: z.infer<typeof vatCodeSchema>;
}

/** The coding that holds on a day: the last that began by then; null before the first. */
export function codingOn<Held extends Coding>(codings: readonly Held[], day: Day): Held | null {
  const begun = codings.filter(({ startsOn }) => startsOn <= day);
  return begun.reduce<Held | null>(
    (last, coding) => (last && last.startsOn > coding.startsOn ? last : coding),
    null,
  );
}

/** A coding as the general ledger writes it: "RV1001-41500", "RV1001-41500-P204". */
export function ledgerString({
  costCentre,
  subjective,
  project,
}: Pick<Coding, "costCentre" | "subjective" | "project">): string {
  return [costCentre, subjective, project].filter(Boolean).join("-");
}

/**
 * The first day that a new coding may hold from: tomorrow, as today has postings already; today for
 * a fund that has none yet.
 */
export function earliestStart(codings: readonly Coding[], today: Day): Day {
  return codings.some(({ startsOn }) => startsOn <= today) ? addDays(today, 1) : today;
}

const inCapitals = (most: number) =>
  z
    .string()
    .max(most)
    .transform((text) => text.toUpperCase());

export const codingQuestions = [
  {
    type: "date",
    id: "startsOn",
    label: "From which day?",
    name: "First day",
    hint: "What was posted before keeps its coding. For example, 1 4 2027.",
    missing: "Enter the first day",
  },
  {
    type: "text",
    id: "costCentre",
    label: "Cost centre",
    name: "Cost centre",
    hint: "4 to 10 letters and digits, like RV1001.",
    missing: "Enter the cost centre",
    maxLength: 10,
    format: {
      pattern: /^[A-Za-z0-9]{4,10}$/,
      error: "Cost centre must be 4 to 10 letters and digits, like RV1001",
    },
    width: 10,
  },
  {
    type: "text",
    id: "subjective",
    label: "Subjective",
    name: "Subjective",
    hint: "4 to 6 digits, like 41500.",
    missing: "Enter the subjective",
    maxLength: 6,
    format: { pattern: /^\d{4,6}$/, error: "Subjective must be 4 to 6 digits, like 41500" },
    width: 10,
  },
  {
    type: "text",
    id: "project",
    label: "Project",
    name: "Project",
    hint: "3 to 12 letters and digits, like P204.",
    optional: true,
    maxLength: 12,
    format: {
      pattern: /^[A-Za-z0-9]{3,12}$/,
      error: "Project must be 3 to 12 letters and digits, like P204",
    },
    width: 10,
  },
  {
    type: "radios",
    id: "vat",
    label: "VAT",
    name: "VAT",
    missing: "Select the VAT code",
    options: Object.entries(vatNames).map(([value, label]) => ({ value, label })),
  },
] satisfies Question[];

/** What the form about a new coding hands over. */
export const codingForm = answersTo(
  codingQuestions,
  z.object({
    startsOn: z.iso.date().max(10),
    costCentre: inCapitals(10),
    subjective: z.string().max(6),
    project: inCapitals(12).nullable(),
    vat: vatCodeSchema,
  }),
);
