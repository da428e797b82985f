"use server";

import { forbidden, notFound } from "next/navigation";
import { z } from "zod";
import { changeSchema, type PersonRegistered, recogniseCaller, registerCaller } from "@/lib/cases";
import { withScope } from "@/lib/platform";
import { callerForm } from "@/lib/residents";
import { formAction, officer, postAction } from "@/lib/web";
import { atSchema } from "../input";
import { outcomePath } from "../outcome";
import { refusals } from "../refusals";

const anotherSchema = z.object({
  /** Absent where the box is not ticked. */
  isAnother: z
    .literal("yes")
    .optional()
    .transform((ticked) => ticked === "yes"),
});

export const register = formAction({
  at: atSchema,
  asker: officer(),
  input: changeSchema.extend(anotherSchema.shape).and(callerForm),
  command: (db, input) => registerCaller(db, input),
  refusals: {
    ...refusals,
    known: ({ people }: { people: PersonRegistered[] }) => ({
      field: "isAnother",
      message: `Somebody of this name is registered at this postcode already, with ${people[0]?.reference}. Put this case with theirs, or select that this is somebody else`,
    }),
    "not-for-them": () => ({
      field: "",
      message: "This person has an email address or an account, so you cannot register them",
    }),
  },
  next: (_done, at) => outcomePath(at, { done: "registered" }),
});

const recognised = changeSchema.extend({ byCaseId: changeSchema.shape.caseId });

/** Says that the case is of somebody who is registered already. */
export const recognise = postAction({
  at: atSchema,
  asker: officer(),
  async run(form, { scope }, at) {
    const change = recognised.safeParse(Object.fromEntries(form));
    if (!change.success) notFound();
    const result = await withScope(scope, (db) => recogniseCaller(db, change.data));
    if (result.ok) return outcomePath(at, { done: "registered" });
    if (result.reason === "not-found") notFound();
    if (result.reason === "forbidden") forbidden();
    const refused = result.reason === "changed" ? "changed" : "not-now";
    return outcomePath(at, { refused, since: change.data.revision });
  },
});
