import { z } from "zod";

export type { Question } from "./question";
export { tidyText } from "./tidy-text";

/** How somebody reaches a council whose officer then fills in for them. */
export const callerChannels = ["phone", "counter", "post", "email"] as const;
export type CallerChannel = (typeof callerChannels)[number];

/** A postal address in the parts of GOV.UK's addresses pattern. */
export const addressSchema = z.object({
  line1: z.string().min(1).max(200),
  line2: z.string().max(200),
  town: z.string().min(1).max(100),
  postcode: z.string().min(1).max(10),
});

/** A place in words and as a point, degrees of WGS 84. */
export const locationSchema = z.object({
  lat: z.number().min(-90).max(90),
  long: z.number().min(-180).max(180),
  /** As written: "CT1 2NX". Where `from` is `postcode`, the point is the postcode's. */
  postcode: z.string().max(10).nullable(),
  place: z.string().max(200).nullable(),
  from: z.enum(["postcode", "point"]),
});

/** What was answered to one question; null where it was passed over. */
export const answerSchema = z.union([
  z.null(),
  z.string().max(10_000),
  z.array(z.string().max(200)).max(50),
  locationSchema,
  addressSchema,
]);

/** Answers by question id. */
export const answersSchema = z.record(z.string().max(60), answerSchema);

const fieldValueSchema = z.union([
  z.string().max(20_000),
  z.array(z.string().max(200)).max(50),
  z.record(z.string().max(60), z.string().max(1000)),
]);

/** What was typed on a page and why it was not taken: messages by the field's form name. */
export const refusedSchema = z.object({
  value: fieldValueSchema,
  errors: z.record(z.string().max(80), z.string().max(300)),
});

/** By page. */
export const refusedPagesSchema = z.record(z.string().max(60), refusedSchema);

export type AddressAnswer = z.infer<typeof addressSchema>;
export type LocationAnswer = z.infer<typeof locationSchema>;
export type Answer = z.infer<typeof answerSchema>;
/** A question without a key was not asked yet. */
export type Answers = Partial<z.infer<typeof answersSchema>>;
export type FieldValue = z.infer<typeof fieldValueSchema>;
export type FieldErrors = Record<string, string>;
export type Refused = z.infer<typeof refusedSchema>;
