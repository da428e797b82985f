"use server";

import { z } from "zod";
import { enterBackOffice, signInRefusal, signInSchema } from "@/lib/identity";
import { anybody, formAction, pathAfterSignIn, secondStepPath } from "@/lib/web";
import { homePath } from "../home";

export const signInToBackOffice = formAction({
  at: z.object({ from: z.string().max(1000) }),
  asker: anybody,
  input: signInSchema,
  // Its tries are counted by account too, and not those that succeed: `signIn` does both.
  async run(typed, asker, { from }) {
    const entered = await enterBackOffice(typed, asker.who);
    if (!entered.ok) return entered;
    const back = pathAfterSignIn("staff", from);
    if (!entered.staff) return { ok: true, path: secondStepPath("staff", back) };
    return { ok: true, path: back ?? (await homePath(entered.staff)) };
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
