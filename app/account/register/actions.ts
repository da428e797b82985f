"use server";

import { z } from "zod";
import { askLimit, brokenLink, linkAt, linkLimit } from "@/app/_security/letters/link-at";
import { passwordRefusals } from "@/app/_security/password/fields";
import { joinCases } from "@/lib/cases";
import {
  accountEmailSchema,
  arrivalOf,
  askToRegister,
  fullNameSchema,
  letIn,
  newPasswordSchema,
  register,
} from "@/lib/identity";
import { anybody, formAction } from "@/lib/web";

export const askForAccount = formAction({
  at: z.object({}),
  asker: anybody,
  limit: askLimit,
  input: z.object({ email: accountEmailSchema }),
  async run({ email }) {
    await askToRegister(email);
    return { ok: true };
  },
  refusals: {},
  next: () => "/account/register/sent",
});

export const createAccount = formAction({
  at: linkAt,
  asker: anybody,
  limit: linkLimit,
  input: z.object({ name: fullNameSchema, password: newPasswordSchema }),
  async run(typed, asker, { secret }) {
    const result = await register({ ...typed, secret }, await arrivalOf("resident", asker.who));
    if (!result.ok) return result;
    // At once, so that the list is there: the job that follows finds it done.
    await joinCases(result.residentId);
    await letIn("resident", result.token);
    return { ok: true };
  },
  refusals: { link: brokenLink, ...passwordRefusals },
  next: () => "/account?done=registered",
});
