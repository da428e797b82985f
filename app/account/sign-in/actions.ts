"use server";

import { z } from "zod";
import { askLimit, brokenLink, linkAt, linkLimit } from "@/app/_security/letters/link-at";
import {
  accountEmailSchema,
  arrivalOf,
  askForSignInLink,
  enterAccount,
  letIn,
  signInByLink,
  signInRefusal,
  signInSchema,
} from "@/lib/identity";
import { anybody, formAction, pathAfterSignIn } from "@/lib/web";
import { pathInside } from "./path";

const from = z.object({ from: z.string().max(1000) });

export const signInToAccount = formAction({
  at: from,
  asker: anybody,
  input: signInSchema,
  // Its tries are counted by account too, and not those that succeed: `enterAccount` does both.
  async run(typed, asker, { from }) {
    const entered = await enterAccount(typed, asker.who);
    return entered.ok ? { ok: true, path: pathInside(entered, from) } : entered;
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

export const askForLink = formAction({
  at: from,
  asker: anybody,
  limit: askLimit,
  input: z.object({ email: accountEmailSchema }),
  async run({ email }, _asker, { from }) {
    await askForSignInLink({ email, from: pathAfterSignIn("resident", from) ?? "" });
    return { ok: true };
  },
  refusals: {},
  next: () => "/account/sign-in/link/sent",
});

export const signInByLetter = formAction({
  at: linkAt,
  asker: anybody,
  limit: linkLimit,
  input: z.object({}),
  async run(_input, asker, { secret }) {
    const entered = await signInByLink(secret, await arrivalOf("resident", asker.who));
    if (!entered.ok) return entered;
    await letIn("resident", entered.token);
    return { ok: true, path: pathInside(entered, entered.from) };
  },
  refusals: { link: brokenLink },
  next: ({ path }) => path,
});
