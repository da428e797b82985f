import { z } from "zod";
import { idSchema, type JobKind } from "@/lib/platform";

/** What asking for a copy enqueues. */
export const copyJobKind = {
  name: "make-data-copy",
  payload: z.object({ copyId: idSchema }),
  tries: 6,
} satisfies JobKind;
