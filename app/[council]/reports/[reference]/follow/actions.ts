"use server";

import { z } from "zod";
import {
  emailSchema,
  followingScope,
  followLimit,
  followReport,
  followTooOften,
  reportPath,
} from "@/lib/cases";
import { currentResident } from "@/lib/identity";
import { withinLimit, withScope } from "@/lib/platform";
import { formAction, visitor } from "@/lib/web";

export const follow = formAction({
  at: z.object({ council: z.string().max(100), reference: z.string().max(30) }),
  asker: visitor,
  limit: { name: "follow by address", tries: 20, seconds: 60 * 60 },
  input: z.object({ email: emailSchema }),
  async run({ email }, _asker, { reference }) {
    if (!(await withinLimit(followLimit, email))) return { ok: false, reason: "too-many" };
    const resident = await currentResident();
    const account = resident && { residentId: resident.id, email: resident.email };
    return withScope(followingScope(), (db) => followReport(db, { reference, email, account }));
  },
  refusals: {
    "too-many": () => ({ field: "email", message: followTooOften }),
    "not-found": () => ({ field: "email", message: "This report is not public any more" }),
    closed: () => ({
      field: "email",
      message: "This report is closed. There is no more to follow",
    }),
  },
  next: ({ reference, inAccount }, { council }) =>
    inAccount
      ? `/account/cases/${reference}?done=following`
      : `${reportPath(council, reference)}/follow/sent`,
});
