"use server";

import { z } from "zod";
import { emailSchema, followingScope, followReport, reportPath } from "@/lib/cases";
import { withinLimit, withScope } from "@/lib/platform";
import { formAction, visitor } from "@/lib/web";

/** However many ask: nobody's letter box is filled by others. */
const perAddress = { name: "follow by e-mail", tries: 5, seconds: 24 * 60 * 60 };

export const follow = formAction({
  at: z.object({ council: z.string().max(100), reference: z.string().max(30) }),
  asker: visitor,
  limit: { name: "follow by address", tries: 20, seconds: 60 * 60 },
  input: z.object({ email: emailSchema }),
  async run({ email }, _asker, { reference }) {
    if (!(await withinLimit(perAddress, email))) return { ok: false, reason: "too-many" };
    return withScope(followingScope(), (db) => followReport(db, { reference, email }));
  },
  refusals: {
    "too-many": () => ({
      field: "email",
      message: "This address was used too many times today. Try again tomorrow",
    }),
    "not-found": () => ({ field: "email", message: "This report is not public any more" }),
    closed: () => ({
      field: "email",
      message: "This report is closed. There is no more to follow",
    }),
  },
  next: ({ reference }, { council }) => `${reportPath(council, reference)}/follow/sent`,
});
