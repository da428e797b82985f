import { z } from "zod";
import { idSchema, type JobKind } from "@/lib/platform";

/** Which letter: its time of writing leads to its partition. */
export const letterKey = z.object({ id: idSchema, createdAt: z.iso.datetime().max(30) });

export type LetterKey = z.infer<typeof letterKey>;

/** What the outbox enqueues with each letter. */
export const letterJob = {
  name: "deliver-letter",
  payload: letterKey,
  tries: 12,
} satisfies JobKind;
