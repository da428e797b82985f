"use server";

import { z } from "zod";
import { beginBulk, bulkLimit, parseReference, undoBulk } from "@/lib/cases";
import { idSchema, withScope } from "@/lib/platform";
import { formAction, officer, postAction } from "@/lib/web";
import { assignSchema, closeSchema } from "../[reference]/input";
import { bulkPath } from "./paths";
import { chosenSchema } from "./selection";

const at = z.object({ council: z.string().max(100) });
const asked = z.object({ bulkId: idSchema, back: z.string().max(1500), cases: chosenSchema });
const none = { field: "", message: "Select at least one case" };
const refusals = {
  forbidden: () => ({ field: "", message: "You cannot change these cases" }),
  "none-chosen": () => none,
  "too-many": () => ({ field: "", message: `Select ${bulkLimit} cases or fewer` }),
  "unknown-assignee": () => ({ field: "to", message: "Select a team or a person" }),
  "no-lead": () => ({
    field: "reference",
    message:
      "Select which case leads, or enter the reference of another that is open and not part of one",
  }),
};

export const assignMany = formAction({
  at,
  asker: officer(),
  input: asked.extend({ to: assignSchema.shape.to }),
  command: (db, { bulkId, cases, to }) =>
    beginBulk(db, { id: bulkId, chosen: cases, choice: { kind: "assign", to } }),
  refusals,
  next: (_done, { council }, { bulkId, back }) => bulkPath(council, bulkId, back),
});

export const closeMany = formAction({
  at,
  asker: officer(),
  input: asked.extend({ reason: closeSchema.shape.reason, words: closeSchema.shape.words }),
  command: (db, { bulkId, cases, reason, words }) =>
    beginBulk(db, { id: bulkId, chosen: cases, choice: { kind: "close", reason, words } }),
  refusals,
  next: (_done, { council }, { bulkId, back }) => bulkPath(council, bulkId, back),
});

export const mergeMany = formAction({
  at,
  asker: officer(),
  input: asked.extend({
    /** One of those chosen, or `other`. */
    lead: z.string().max(30).default("other"),
    reference: z.string().max(100).trim().default(""),
  }),
  async command(db, { bulkId, cases, lead, reference }) {
    const parsed = parseReference(lead === "other" ? reference : lead);
    if (parsed.verdict !== "ok") return { ok: false as const, reason: "no-lead" as const };
    const choice = { kind: "merge", lead: parsed.reference } as const;
    return beginBulk(db, { id: bulkId, chosen: cases, choice });
  },
  refusals: {
    ...refusals,
    "none-chosen": () => ({ field: "", message: "Select at least one other case" }),
  },
  next: (_done, { council }, { bulkId, back }) => bulkPath(council, bulkId, back),
});

/** Undoes a change to many cases; its page says what came of it. */
export const undoMany = postAction({
  at: at.extend({ bulk: idSchema, back: z.string().max(1500) }),
  asker: officer(),
  async run(_form, { scope }, { council, bulk, back }) {
    const result = await withScope(scope, (db) => undoBulk(db, bulk));
    return bulkPath(council, bulk, back, result.ok ? undefined : result.reason);
  },
});
