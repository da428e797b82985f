import { z } from "zod";

/** What is typed or shown to prove a second factor. */
export const proofInput = z.object({
  code: z.string().max(100),
  passkey: z.string().max(30_000).default(""),
});

/** Words for each way in which a proof fails. */
export const proofRefusals = {
  wrong: () => ({
    field: "code",
    message: "Enter the code that your app shows now, or a recovery code you have not used before",
  }),
  "too-many": () => ({
    field: "code",
    message: "You have tried too many times. Try again in 15 minutes",
  }),
};
