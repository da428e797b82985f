import { z } from "zod";
import { idSchema, type JobKind } from "@/lib/platform";

/** What a wish enqueues for the day that it is due. */
export const eraseJobKind = {
  name: "erase-resident",
  payload: z.object({ erasureId: idSchema }),
  tries: 12,
} satisfies JobKind;
