import { z } from "zod";
import { vatCodeSchema } from "@/lib/money";
import { allocations } from "../schema";

// A proposed change as it is kept: the fields that change, as they were and as they shall be.

const text = z.string().max(500).nullable();

const choicesSchema = z
  .object({
    ...{ label: text, hint: text, onStop: text, prefix: text, enabled: z.boolean() },
    allocation: z.enum(allocations).nullable(),
  })
  .partial();

const codingSchema = z.object({
  startsOn: z.iso.date().max(10),
  costCentre: z.string().max(10),
  subjective: z.string().max(6),
  project: z.string().max(12).nullable(),
  vat: vatCodeSchema,
});

/** What is proposed of a fund: other choices, or another coding from a day on. */
export const changeSchema = z.discriminatedUnion("what", [
  z.object({ what: z.literal("choices"), before: choicesSchema, after: choicesSchema }),
  z.object({ what: z.literal("coding"), before: codingSchema.nullable(), after: codingSchema }),
]);
export type FundChange = z.infer<typeof changeSchema>;
