import { z } from "zod";

/** Who has the cases of somebody who leaves: "nobody", a team, or a colleague. Not asked without any. */
export const dismissInput = z.object({
  casesTo: z
    .string()
    .max(60)
    .regex(/^(nobody|(team|staff):[0-9a-f-]{36})$/, "Select who takes the cases")
    .default("nobody")
    .transform((text) => {
      const [kind, id = ""] = text.split(":");
      if (kind === "team") return { teamId: id };
      return kind === "staff" ? { staffId: id } : null;
    }),
});
