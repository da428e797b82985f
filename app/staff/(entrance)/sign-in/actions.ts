"use server";

import { z } from "zod";
import { enterBackOffice, signInRefusal, signInSchema } from "@/lib/identity";
import { anybody, formAction, pathAfterSignIn, secondStepPath } from "@/lib/web";

export const signInToBackOffice = formAction({
  at: z.object({ from: z.string().max(1000) }),
  asker: anybody,
  input: signInSchema,
  // Its tries are counted by account too, and not those that succeed: `signIn` does both.
  async run(typed, asker, { from }) {
    const entered = await enterBackOffice(typed, asker.who);
    const path = secondStepPath("staff", pathAfterSignIn("staff", from));
    return entered.ok ? { ok: true, path } : entered;
  },
  refusals: {
    wrong: () => ({ field: "email", message: signInRefusal }),
    "too-many": () => ({
      field: "email",
      message: "You have tried too many times. Try again in 15 minutes",
    }),
  },
  next: ({ path }) => path,
});
