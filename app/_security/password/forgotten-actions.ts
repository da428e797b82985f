"use server";

import { z } from "zod";
import {
  accountEmailSchema,
  accountPages,
  arrivalOf,
  askForNewPassword,
  letIn,
  newPasswordSchema,
  setNewPassword,
} from "@/lib/identity";
import { anybody, formAction, secondStepPath } from "@/lib/web";
import { atKind, securityPath } from "../../_factors/kind";
import { askLimit, brokenLink, kindLinkAt, linkLimit } from "../letters/link-at";
import { passwordRefusals } from "./fields";

export const askForPassword = formAction({
  at: atKind,
  asker: anybody,
  limit: askLimit,
  input: z.object({ email: accountEmailSchema }),
  async run({ email }, _asker, { kind }) {
    await askForNewPassword(kind, email);
    return { ok: true };
  },
  refusals: {},
  next: (_done, { kind }) => `${accountPages(kind).forgotten}/sent`,
});

export const setPassword = formAction({
  at: kindLinkAt,
  asker: anybody,
  limit: linkLimit,
  input: z.object({ password: newPasswordSchema }),
  async run({ password }, asker, { kind, secret }) {
    const arrival = await arrivalOf(kind, asker.who);
    const set = await setNewPassword(kind, { secret, password }, arrival);
    if (set.ok) await letIn(kind, set.token);
    return set;
  },
  refusals: { link: brokenLink, ...passwordRefusals },
  next({ pending }, { kind }) {
    const path = `${securityPath(kind)}?done=password`;
    return pending ? secondStepPath(kind, path) : path;
  },
});
