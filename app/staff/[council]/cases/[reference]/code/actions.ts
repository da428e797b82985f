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
      message:
        "Register this person without an email address, with where they live, before you send a code",
    }),
  },
  next: (_done, at) => outcomePath(at, { done: "invited" }),
});
