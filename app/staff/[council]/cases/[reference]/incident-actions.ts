"use server";

import { notFound } from "next/navigation";
import { z } from "zod";
import {
  caseForStaff,
  mergeCases,
  mostParts,
  parseReference,
  settleDispute,
  unmergeCases,
  wordsSchema,
} from "@/lib/cases";
import { changeSchema } from "@/lib/cases/schema";
import { idSchema, withScope } from "@/lib/platform";
import { formAction, officer, postAction } from "@/lib/web";
import { atSchema } from "./input";
import { outcomePath } from "./outcome";
import { partsPath } from "./parts/path";
import { refusals } from "./refusals";

// Making reports part of one, taking them out again, and settling what a resident disputes.

const enterReference = "Enter the reference of another report";

export const makePart = formAction({
  at: atSchema,
  asker: officer(),
  input: z
    .object({
      caseId: idSchema,
      /** One of those nearby, or `other`. */
      nearby: z.string().max(30).default("other"),
      lead: z.string().max(100).trim(),
    })
    .transform(({ caseId, nearby, lead }) => ({
      caseId,
      lead: nearby === "other" ? lead : nearby,
    })),
  async command(db, { caseId, lead }) {
    const parsed = parseReference(lead);
    const found = parsed.verdict === "ok" && (await caseForStaff(db, parsed.reference));
    if (!found || found.id === caseId) return { ok: false as const, reason: "no-lead" as const };
    const result = await mergeCases(db, { leadId: found.id, caseIds: [caseId] });
    if (!result.ok) return { ok: false as const, reason: "no-lead" as const };
    const [refused] = result.refused;
    return refused ? { ok: false as const, reason: refused.reason } : { ok: true as const };
  },
  refusals: {
    "no-lead": () => ({
      field: "lead",
      message: `${enterReference} of your council that is open and not part of another`,
    }),
    "not-found": () => notFound(),
    closed: () => ({ field: "lead", message: "This case is closed" }),
    merged: () => ({ field: "lead", message: "This case is part of another already" }),
    leads: () => ({ field: "lead", message: "Other reports are part of this case" }),
    offered: () => ({ field: "lead", message: "Accept the case first" }),
  },
  next: (_done, at) => outcomePath(at, { done: "merged" }),
});

const takenOut = z.array(idSchema).max(mostParts);

/** Takes a report out of its incident, or those that were ticked on the page of an incident's parts. */
export const takeOut = postAction({
  at: atSchema,
  asker: officer(),
  async run(form, { scope }, at) {
    const ticked = takenOut.safeParse(form.getAll("caseId"));
    if (!ticked.success) notFound();
    const caseIds = ticked.data;
    if (caseIds.length === 0) return partsPath(at, { nothing: "yes" });
    const result = await withScope(scope, (db) => unmergeCases(db, { caseIds }));
    const out = result.ok ? result.unmerged.length : 0;
    if (out === 0) return outcomePath(at, { refused: "not-now", since: 0 });
    return outcomePath(at, { done: out === 1 ? "unmerged" : "unmerged-many" });
  },
});

export const settle = formAction({
  at: atSchema,
  asker: officer("manager"),
  input: changeSchema.extend({ words: wordsSchema("Enter how it was settled") }),
  command: (db, input) => settleDispute(db, input),
  refusals,
  next: (_done, { council }) => `/staff/${council}/disputed?done=settled`,
});
