import { z } from "zod";
import { tidyText } from "@/lib/platform/schema";

/** What a payment goes to, of all that is open under one reference. */
export const allocations = ["as-named", "oldest-first", "costs-first"] as const;
export type Allocation = (typeof allocations)[number];

/** How long a council's words may be. */
export const wordsLength = { label: 80, hint: 200, onStop: 300 };

const words = (what: string, most: number) =>
  z
    .string()
    .overwrite(tidyText)
    .max(most, `${what} must be ${most} characters or fewer`)
    .transform((text) => text || null);

/** Two letters that begin the references of one fund of one council. */
const prefix = z
  .string()
  .max(20, "Enter 2 letters")
  .transform((text) => text.trim().toUpperCase() || null)
  .refine((text) => text === null || /^[A-HJ-NP-Z]{2}$/.test(text), {
    message: "Enter 2 letters, but not I or O, which are mistaken for digits",
  });

/** What a council chooses of a fund, as a form sends it. Left empty, the standard's words hold. */
export const fundChoicesSchema = z.object({
  enabled: z
    .enum(["yes", "no"], "Select whether residents can pay it here")
    .transform((text) => text === "yes"),
  label: words("What the reference is called", wordsLength.label),
  hint: words("The hint", wordsLength.hint),
  onStop: words("The message", wordsLength.onStop),
  allocation: z.enum(allocations, "Select what a payment goes to"),
  /** Asked where the council's references begin with letters of its own. */
  prefix: prefix.default(null),
});
export type FundChoices = z.infer<typeof fundChoicesSchema>;

export const decisionSchema = z.object({
  decision: z.enum(["approve", "refuse"], "Select whether you approve or refuse"),
  why: z.string().overwrite(tidyText).max(500, "The reason must be 500 characters or fewer"),
});
export type Decision = z.infer<typeof decisionSchema>;
