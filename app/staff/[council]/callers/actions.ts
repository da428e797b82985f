"use server";

import { z } from "zod";
import { searchLimit } from "@/lib/cases";
import { dropCallerDraft } from "@/lib/forms";
import { idSchema, withScope } from "@/lib/platform";
import { officer, postAction } from "@/lib/web";
import { sealWords } from "../cases/words";
import { callersPath } from "./path";

const atCouncil = z.object({ council: z.string().max(100) });
const wordsSchema = z.string().trim().max(searchLimit).catch("");

/** Leads to the people whom the words find, with the words sealed into its address. */
export const findCaller = postAction({
  at: atCouncil,
  asker: officer(),
  async run(form, { council }) {
    const words = wordsSchema.parse(form.get("words"));
    const path = callersPath(council.slug);
    if (!words) return `${path}?error=words`;
    return `${path}?${new URLSearchParams({ q: sealWords(council.id, words) })}`;
  },
});

/** Throws away what the officer began for a caller. */
export const dropDraft = postAction({
  at: atCouncil.extend({ draft: idSchema }),
  asker: officer(),
  async run(_form, { council, scope }, { draft }) {
    await withScope(scope, (db) => dropCallerDraft(db, draft));
    return `${callersPath(council.slug)}?done=dropped`;
  },
});
