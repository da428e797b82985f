"use server";

import { z } from "zod";
import { claimCases } from "@/lib/cases";
import { formAction, resident } from "@/lib/web";

/** Brings reports that were made by phone or on paper into the account, by the code of a letter. */
export const addReports = formAction({
  at: z.object({}),
  asker: resident(),
  // 60 bits stand behind a code: so many tries find none.
  limit: { name: "codes of letters, by account", tries: 20, seconds: 60 * 60 },
  input: z.object({ code: z.string().trim().max(40).min(1, "Enter the code from the letter") }),
  command: (db, input) => claimCases(db, input),
  refusals: {
    unknown: () => ({
      field: "code",
      message: "We do not know this code. Check it, or call the council that sent it for another",
    }),
  },
  next: () => "/account?done=added",
});
