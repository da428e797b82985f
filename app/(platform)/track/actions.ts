"use server";

import { z } from "zod";
import { emailSchema, holderOfPair, parseReference } from "@/lib/cases";
import { withinLimit } from "@/lib/platform";
import { anybody, formAction } from "@/lib/web";
import { givePass, trackPath } from "./pass";

const example = "like ROT-7K4P9QX-3";

export const findReport = formAction({
  at: z.object({}),
  asker: anybody,
  limit: { name: "track by address", tries: 30, seconds: 15 * 60 },
  input: z.object({
    reference: z.string().max(100).trim().min(1, `Enter your reference, ${example}`),
    email: emailSchema,
  }),
  async run({ reference, email }) {
    const parsed = parseReference(reference);
    if (parsed.verdict !== "ok") return { ok: false, reason: parsed.verdict };
    // Whoever tries addresses for one reference may do so from many places.
    const limit = { name: "track by reference", tries: 10, seconds: 15 * 60 };
    if (!(await withinLimit(limit, parsed.reference))) return { ok: false, reason: "too-many" };
    const holder = await holderOfPair(parsed.reference, email);
    if (!holder) return { ok: false, reason: "no-such-pair" };
    await givePass(holder);
    return { ok: true, reference: parsed.reference };
  },
  refusals: {
    mistyped: () => ({
      field: "reference",
      message: `The reference is mistyped. Check each character of it, ${example}`,
    }),
    "not-a-reference": () => ({
      field: "reference",
      message: `Enter a reference in the correct format, ${example}`,
    }),
    "no-such-pair": () => ({
      field: "reference",
      message: "We do not have a report with this reference and email address. Check both",
    }),
    "too-many": () => ({
      field: "reference",
      message: "This reference was tried too many times. Try again in 15 minutes",
    }),
  },
  next: ({ reference }) => trackPath(reference),
});
