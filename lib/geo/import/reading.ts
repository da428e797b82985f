import { z } from "zod";

/** What became of one row of a file. */
export type Reading<Row> =
  | { kind: "row"; row: Row }
  /** Well formed, and none of ours: a postcode that is no longer in use. */
  | { kind: "left-out" }
  /** Cannot be read: why, and where in the file ("line 12"). */
  | { kind: "fault"; at: string; message: string };

/** Why a whole file cannot be taken in, in one sentence for whoever runs the import. */
export class ImportRefusal extends Error {}

/** Code of an authority in the ONS register: E07000106. */
export const gssSchema = z
  .string()
  .max(9)
  .regex(/^[EWSNLM]\d{8}$/);

/** A position in or around the United Kingdom, WGS 84. Tells swapped or projected ones. */
export const ukPositionSchema = z.object({
  lat: z.number().min(49).max(61.5),
  long: z.number().min(-9).max(2.5),
});
