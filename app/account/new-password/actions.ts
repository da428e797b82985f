"use server";

import { z } from "zod";
import {
  accountEmailSchema,
  arrivalOf,
  askForNewPassword,
  letIn,
  newPasswordSchema,
  setNewPassword,
} from "@/lib/identity";
import { anybody, formAction } from "@/lib/web";
import { askLimit, brokenLink, linkAt, linkLimit } from "../link-at";
import { passwordRefusals } from "../new-password-fields";
import { pathInside } from "../sign-in/path";

export const askForPassword = formAction({
  at: z.object({}),
  asker: anybody,
  limit: askLimit,
  input: z.object({ email: accountEmailSchema }),
  async run({ email }) {
    await askForNewPassword("resident", email);
    return { ok: true };
  },
  refusals: {},
  next: () => "/account/forgotten-password/sent",
});

export const setPassword = formAction({
  at: linkAt,
  asker: anybody,
  limit: linkLimit,
  input: z.object({ password: newPasswordSchema }),
  async run({ password }, asker, { secret }) {
    const arrival = await arrivalOf("resident", asker.who);
    const result = await setNewPassword("resident", { secret, password }, arrival);
    if (!result.ok) return result;
    await letIn("resident", result.token);
    return { ok: true, path: pathInside(result, "/account/security?done=password") };
  },
  refusals: { link: brokenLink, ...passwordRefusals },
  next: ({ path }) => path,
});
