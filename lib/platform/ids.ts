import { v7 } from "uuid";
import { z } from "zod";

/**
 * A new UUIDv7. Ids are made by the application: their order is the order of their making, or of
 * the moment given, for history that is written down later.
 */
export function newId(at?: Date): string {
  return at ? v7({ msecs: at.getTime() }) : v7();
}

/** An id as it comes in from a path or a form. */
export const idSchema = z.uuid().max(36);
