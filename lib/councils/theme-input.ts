import { z } from "zod";
import { tidyText } from "@/lib/platform/schema";
import { contrastFaults } from "./contrast";
import { themeSchema } from "./schema";

/** Text in a form that may be left empty: not said then. */
const said = (most: number) =>
  z
    .string()
    .overwrite(tidyText)
    .max(most, `Use ${most} characters or fewer`)
    .transform((text) => text || undefined);

/** A theme as an administrator types it, with what is wrong with its colours beside each. */
export const themeInputSchema = themeSchema
  .extend({
    wordmark: said(60),
    logo: said(200).pipe(themeSchema.shape.logo),
  })
  .superRefine((theme, context) => {
    for (const { field, message } of contrastFaults(theme)) {
      context.addIssue({ code: "custom", path: [field], message });
    }
  });
