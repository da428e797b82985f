import { z } from "zod";
import { answersTo, type Question } from "@/lib/forms";
import { addressSchema } from "@/lib/forms/schema";
import { accessQuestion, addressQuestion, languageQuestion } from "./questions";
import { type Language, languages } from "./schema";

// What an officer writes down of somebody whom they register without an e-mail address.

const nameQuestion = {
  type: "text",
  id: "name",
  label: "Full name",
  name: "Full name",
  missing: "Enter the resident’s full name",
  maxLength: 100,
} satisfies Question;

const phoneQuestion = {
  type: "phone",
  id: "phone",
  label: "Phone number",
  name: "Phone number",
  optional: true,
} satisfies Question;

/** What the form of a registration hands over, for the action behind it. */
export const callerForm = answersTo(
  [nameQuestion, phoneQuestion, addressQuestion, languageQuestion, accessQuestion],
  z.object({
    name: z.string().max(100),
    phone: z.string().max(40).nullable(),
    address: addressSchema,
    language: z.enum(Object.keys(languages) as [Language, ...Language[]]),
    accessNeeds: z.string().max(500).nullable(),
  }),
).transform(({ address: { line1, line2, town, postcode }, ...person }) => ({
  details: { ...person, addressLines: [line1, line2, town].filter(Boolean), postcode },
}));
