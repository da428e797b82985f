"use server";

import { changeSchema, sendCallerCode } from "@/lib/cases";
import { formAction, officer } from "@/lib/web";
import { atSchema } from "../input";
import { outcomePath } from "../outcome";
import { refusals } from "../refusals";

/** Posts a code for an account online to the registered reporter of a case. */
export const sendCode = formAction({
  at: atSchema,
  asker: officer(),
  input: changeSchema,
  command: (db, input) => sendCallerCode(db, input),
  refusals: {
    ...refusals,
    "not-for-them": () => ({
      field: "",
      message: "This person is not registered without an email address",
    }),
  },
  next: (_done, at) => outcomePath(at, { done: "invited" }),
});
