"use server";

import { z } from "zod";
import { endOwnSessions } from "@/lib/identity";
import { idSchema } from "@/lib/platform";
import { accountHolder, formAction } from "@/lib/web";
import { atKind, securityPath } from "../../_factors/kind";

const nothing = z.object({});

/** One that has ended meanwhile is as good: it is out. */
export const endSession = formAction({
  at: atKind.extend({ session: idSchema }),
  asker: accountHolder,
  input: nothing,
  async run(_input, { holder }, { session }) {
    await endOwnSessions(holder, session);
    return { ok: true };
  },
  refusals: {},
  next: (_done, { kind }) => `${securityPath(kind)}/sessions?done=one`,
});

export const endOtherSessions = formAction({
  at: atKind,
  asker: accountHolder,
  input: nothing,
  async run(_input, { holder }) {
    await endOwnSessions(holder, null);
    return { ok: true };
  },
  refusals: {},
  next: (_done, { kind }) => `${securityPath(kind)}/sessions?done=all`,
});
