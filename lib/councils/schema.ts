import { z } from "zod";

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
