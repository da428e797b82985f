import { z } from "zod";
import { changeSchema, closingReasons, wordsLimit, wordsSchema } from "@/lib/cases";
import { maxPhotos, uploadSchema } from "@/lib/files";
import { tidyText } from "@/lib/forms/schema";
import { idSchema } from "@/lib/platform";
import { backLimit } from "../way-back";

// What the forms about a case send. Each carries the case and the revision that its writer saw.

/** Which page a form stands on. */
export const atSchema = z.object({
  council: z.string().max(100),
  reference: z.string().max(20),
  /** The queue's query string, for the way back from the case. */
  back: z.string().max(backLimit).optional(),
});

const chooseAssignee = "Select a team or a person";

export const assignSchema = changeSchema.extend({
  to: z
    .string(chooseAssignee)
    .max(60)
    .regex(/^(team|staff):[0-9a-f-]{36}$/, chooseAssignee)
    .transform((text) => {
      const [kind, id = ""] = text.split(":");
      return kind === "team" ? { teamId: id } : { staffId: id };
    }),
});

export const askSchema = changeSchema.extend({ question: wordsSchema("Enter your question") });
export const answerSchema = changeSchema.extend({
  message: wordsSchema("Enter your message"),
  file: uploadSchema,
});
export const noteSchema = changeSchema.extend({ note: wordsSchema("Enter your note") });

export const closeSchema = changeSchema.extend({
  reason: z.enum(closingReasons, "Select why you are closing the case"),
  words: wordsSchema("Enter what the resident should know"),
});

export const handOverSchema = changeSchema.extend({
  councilId: idSchema,
  service: z.string("Select a category").max(100).min(1, "Select a category"),
  words: wordsSchema("Enter why you are handing it over"),
  /** Absent where the box is not ticked. */
  follow: z
    .literal("yes")
    .optional()
    .transform((ticked) => ticked === "yes"),
});

export const refuseSchema = changeSchema.extend({
  words: wordsSchema("Enter why it is not your council’s"),
});

export const categorySchema = changeSchema.extend({
  service: z.string("Select a category").max(100),
});

const typed = (most: number) =>
  z
    .string()
    .overwrite(tidyText)
    .max(most, `Use ${most.toLocaleString("en-GB")} characters or fewer`);
const orNull = (text: string) => text || null;

export const publishSchema = changeSchema.extend({
  words: typed(wordsLimit).transform(orNull),
  place: typed(200).transform(orNull),
  /** Absent where no box is ticked; one text where one is. */
  photos: z
    .union([
      z
        .uuid()
        .max(36)
        .transform((id) => [id]),
      z.array(z.uuid().max(36)).max(maxPhotos),
    ])
    .default([]),
});
