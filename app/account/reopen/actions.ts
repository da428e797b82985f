"use server";

import { z } from "zod";
import { brokenLink, linkAt, linkLimit } from "@/app/_security/letters/link-at";
import { reopenAccount } from "@/lib/identity";
import { anybody, formAction } from "@/lib/web";

export const reopen = formAction({
  at: linkAt,
  asker: anybody,
  limit: linkLimit,
  input: z.object({}),
  run: (_input, _asker, { secret }) => reopenAccount(secret),
  refusals: { link: brokenLink },
  next: () => "/account/reopen/done",
});
