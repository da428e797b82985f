"use server";

import { z } from "zod";
import { confirmContact, stopLetters } from "@/lib/cases";
import { withScope } from "@/lib/platform";
import { formAction } from "@/lib/web";
import { linkHolder } from "./asker";
import { givePass, trackPath } from "./pass";

// What the buttons do that stand behind the links of letters. The links themselves change nothing:
// programs that scan mail follow them.

const at = z.object({ token: z.string().max(500) });
const input = z.object({});
const forbidden = () => ({ field: "", message: "This link is not for that" });

export const confirmAddress = formAction({
  at,
  asker: linkHolder("confirm"),
  input,
  async run(_input, { scope, holder }) {
    const result = await withScope(scope, (db) => confirmContact(db));
    if (!result.ok) return result;
    await givePass(holder);
    return { ok: true, reference: holder.reference };
  },
  refusals: { forbidden },
  next: ({ reference }) => `${trackPath(reference)}?done=confirmed`,
});

export const openReport = formAction({
  at,
  asker: linkHolder("open"),
  input,
  async run(_input, { holder }) {
    await givePass(holder);
    return { ok: true, reference: holder.reference };
  },
  refusals: {},
  next: ({ reference }) => trackPath(reference),
});

export const stopAddress = formAction({
  at,
  asker: linkHolder("stop"),
  input,
  command: (db) => stopLetters(db),
  refusals: { forbidden },
  next: (_done, { token }) => `/track/stop/${token}?done=yes`,
});
