"use server";

import { addMarker, changeSchema, markerSchema } from "@/lib/cases";
import { formAction, officer } from "@/lib/web";
import { atSchema } from "../input";
import { outcomePath } from "../outcome";

/** Marks the person who reported the case. */
export const mark = formAction({
  at: atSchema,
  asker: officer("manager"),
  input: changeSchema.pick({ caseId: true }).extend(markerSchema.shape),
  command: (db, input) => addMarker(db, input),
  refusals: {
    forbidden: () => ({ field: "", message: "Only managers can add a warning" }),
    "unknown-person": () => ({
      field: "",
      message: "This case has no email address or phone number to know the person by",
    }),
  },
  next: (_done, at) => outcomePath(at, { done: "marked" }),
});
