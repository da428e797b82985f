import { z } from "zod";
import { tidyText } from "@/lib/platform/schema";

const address = "Enter the address of a web page that starts with https://";

/** A council's choices for a service, as an administrator types them. */
export const serviceInputSchema = z
  .object({
    offered: z.enum(["yes", "no"], "Select whether residents can report it here"),
    /** Empty for nobody yet. */
    team: z.union([z.literal(""), z.uuid().max(36)], "Select a team"),
    /** Working days; within bounds that the service gives. */
    targetDays: z
      .string()
      .trim()
      .max(4, "Enter a number of working days")
      .regex(/^\d+$/, "Enter a number of working days, like 10")
      .transform(Number),
    referWords: z.string().overwrite(tidyText).max(500, "Use 500 characters or fewer"),
    referUrl: z
      .string()
      .trim()
      .max(500, "Use 500 characters or fewer")
      .refine((text) => text === "" || /^https:\/\/[^\s/]+\.[^\s]+$/.test(text), address),
  })
  .refine(({ offered, referWords }) => offered === "yes" || referWords !== "", {
    path: ["referWords"],
    message: "Enter whom residents should turn to instead",
  })
  .transform(({ offered, team, referWords, referUrl, targetDays }) => ({
    enabled: offered === "yes",
    teamId: team || null,
    targetDays,
    referWords: referWords || null,
    referUrl: referUrl || null,
  }));

export type ServiceInput = z.infer<typeof serviceInputSchema>;
