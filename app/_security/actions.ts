"use server";

import { z } from "zod";
import { leave } from "@/lib/identity";
import { accountHolder, formAction } from "@/lib/web";
import { atKind, securityPath } from "../_factors/kind";
import { signInPathOf, withFrom } from "../_factors/sign-in/paths";
import { changes } from "./change";

export const signInAgain = formAction({
  at: atKind.extend({ change: z.enum(changes) }),
  asker: accountHolder,
  input: z.object({}),
  async run(_input, { account }) {
    await leave(account.kind);
    return { ok: true };
  },
  refusals: {},
  next: (_done, { kind, change }) =>
    withFrom(signInPathOf(kind), kind, `${securityPath(kind)}/${change}`),
});
