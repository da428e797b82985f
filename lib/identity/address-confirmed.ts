import { z } from "zod";
import { idSchema, type JobKind } from "@/lib/platform";

/**
 * Enqueued whenever the owner of an account has shown that its address is theirs. lib/cases runs it:
 * what was reported or followed with that address goes into the account.
 */
export const addressConfirmedJob = {
  name: "address-confirmed",
  payload: z.object({ residentId: idSchema }),
  tries: 12,
} satisfies JobKind;
