import { z } from "zod";

/** The lines of an envelope, name first: as many as its window shows. */
export const postalSchema = z.array(z.string().trim().min(1).max(100)).min(2).max(7);

/** Where a letter on paper goes. */
export interface Postal {
  lines: string[];
}

/** The lines of a name and a home; a postcode is set as Royal Mail asks: last, on a line of its own. */
export function postalOf(name: string | null, lines: string[]): Postal {
  return { lines: [name?.trim() || "The resident", ...lines].slice(0, 7) };
}
