import { z } from "zod";
import { tidyText } from "@/lib/platform/schema";
import { unknownPlaceholders } from "./fill";

/** A reply template as an administrator types it. */
export const replyTemplateSchema = z.object({
  name: z
    .string()
    .overwrite(tidyText)
    .max(80, "Use 80 characters or fewer")
    .min(1, "Enter what officers should know it by"),
  body: z
    .string()
    .overwrite(tidyText)
    .max(4000, "Use 4,000 characters or fewer")
    .min(1, "Enter the words of the template")
    .superRefine((body, context) => {
      const [unknown] = unknownPlaceholders(body);
      if (!unknown) return;
      const message = `${unknown} cannot be filled in. Use only the facts in the list`;
      context.addIssue({ code: "custom", message });
    }),
  /** Empty for all. */
  service: z
    .string()
    .max(60)
    .transform((key) => key || null),
});

export type ReplyTemplateInput = z.infer<typeof replyTemplateSchema>;
