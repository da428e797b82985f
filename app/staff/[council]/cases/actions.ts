"use server";

import { z } from "zod";
import { searchLimit } from "@/lib/cases";
import { officer, postAction } from "@/lib/web";
import { filtersOf, queuePath } from "./filters";
import { sealWords } from "./words";

const formSchema = z.object({
  query: z.string().max(1500).catch(""),
  words: z.string().trim().max(searchLimit).catch(""),
});

/** Leads to the queue with the words sealed into its address. */
export const search = postAction({
  at: z.object({ council: z.string().max(100) }),
  asker: officer(),
  async run(form, { council }, at) {
    const { query, words } = formSchema.parse(Object.fromEntries(form));
    const q = words ? sealWords(council.id, words) : undefined;
    return queuePath(at.council, { ...filtersOf(query), q });
  },
});
