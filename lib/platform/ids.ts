import { v7 } from "uuid";
import { z } from "zod";

/** A new UUIDv7. Ids are made by the application: their order is the order of their making. */
export function newId(): string {
  return v7();
}

/** An id as it comes in from a path or a form. */
export const idSchema = z.uuid().max(36);
