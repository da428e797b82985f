import { z } from "zod";

/** Where a letter goes: one bare address, without a name, a list or a line break. */
export const recipientSchema = z.email().max(254);

export type LetterState = "waiting" | "sent" | "failed" | "cancelled";
