"use server";

import { z } from "zod";
import { arrivalOf, changePassword, letIn, newPasswordSchema } from "@/lib/identity";
import { accountHolder, formAction } from "@/lib/web";
import { atKind, securityPath } from "../../_factors/kind";
import { unproven } from "../own-proof";
import { passwordRefusals } from "./fields";

export const changeOwnPassword = formAction({
  at: atKind,
  asker: accountHolder,
  // Wrong guesses are counted where the password is looked at, those that are right are not.
  input: z.object({
    ownPassword: z.string().max(200).default(""),
    password: newPasswordSchema,
  }),
  async run({ ownPassword, password }, { holder, who }) {
    const { device } = await arrivalOf(holder.kind, who);
    const changed = await changePassword(holder, { current: ownPassword, password }, device);
    if (changed.ok) await letIn(holder.kind, changed.token);
    return changed;
  },
  refusals: { ...unproven, ...passwordRefusals },
  next: (_done, { kind }) => `${securityPath(kind)}?done=password`,
});
