import { z } from "zod";
import { tidyText } from "@/lib/platform/schema";

const colour = z
  .string()
  .max(7)
  .regex(/^#[0-9a-f]{6}$/i, "Enter a colour as # and six characters, like #24527a")
  .transform((text) => text.toLowerCase());

/** What a council's site looks like. That its colours can be read is checked by `contrastFaults`. */
export const themeSchema = z.object({
  /** Behind the header. */
  brand: colour,
  brandText: colour,
  link: colour,
  linkHover: colour,
  button: colour,
  buttonText: colour,
  /** In the header in place of the council's name. */
  wordmark: z.string().trim().min(1).max(60).optional(),
  /** Path of a picture on this site, in place of the wordmark. */
  logo: z
    .string()
    .max(200)
    .regex(/^\/[\w-][\w./-]*\.(svg|png)$/, "Enter the path of an SVG or PNG on this site")
    .optional(),
});

export type Theme = z.infer<typeof themeSchema>;

/** Text in a form that may be left empty: null then. */
const words = (most: number) =>
  z
    .string()
    .overwrite(tidyText)
    .max(most, `Use ${most} characters or fewer`)
    .transform((text) => text || null);

/** How to reach a council, as an administrator types it. */
export const profileSchema = z.object({
  phone: words(40).refine((text) => text === null || /^[+\d][\d ()-]{5,}$/.test(text), {
    message: "Enter a phone number, like 01632 960 001",
  }),
  email: words(254).refine((text) => text === null || z.email().safeParse(text).success, {
    message: "Enter an email address in the correct format, like name@example.com",
  }),
  addressLines: z
    .string()
    .overwrite(tidyText)
    .max(400, "Use 400 characters or fewer")
    .transform((text) => text.split("\n").map((line) => line.trim()))
    .transform((lines) => lines.filter(Boolean))
    .refine((lines) => lines.length <= 8, "Use 8 lines or fewer"),
  openingHours: words(300),
  outOfHours: words(300),
  publishAtOnce: z
    .enum(["yes", "no"], "Select when reports are published")
    .transform((text) => text === "yes"),
});

export type ProfileInput = z.infer<typeof profileSchema>;

export const teamNameSchema = z
  .string()
  .overwrite(tidyText)
  .max(60, "Use 60 characters or fewer")
  .min(1, "Enter the team’s name");
