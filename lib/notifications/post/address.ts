import { z } from "zod";

const lineLength = 100;
const lineCount = 7;

/** The lines of an envelope, name first: as many as its window shows. */
export const postalSchema = z.array(z.string().trim().min(1).max(lineLength)).min(2).max(lineCount);

/** Where a letter on paper goes. */
export interface Postal {
  lines: string[];
}

/**
 * The lines of a name and a home; a postcode is set as Royal Mail asks: last, on a line of its own.
 * Lines that are too long for the window are cut, and of too many the middle ones are left out.
 */
export function postalOf(name: string | null, lines: string[]): Postal {
  const fitting = [name?.trim() || "The resident", ...lines].map((line) =>
    line.slice(0, lineLength).trim(),
  );
  const [last, ...before] = fitting.filter(Boolean).reverse();
  return { lines: [...before.reverse().slice(0, lineCount - 1), ...(last ? [last] : [])] };
}
