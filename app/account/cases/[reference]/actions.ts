"use server";

import { z } from "zod";
import { resumeLetters } from "@/lib/cases";
import { formAction, resident } from "@/lib/web";
import { ownCaseActions } from "../../../own-case/make-actions";
import { accountCasePath } from "./path";

const made = ownCaseActions(resident(), accountCasePath);

export const reply = made.reply;
export const message = made.message;
export const sayNotFixed = made.sayNotFixed;
export const stopEmails = made.stopEmails;

export const resumeEmails = formAction({
  at: z.object({ reference: z.string().max(30) }),
  asker: resident(),
  input: z.object({}),
  command: (db, _input, _asker, { reference }) => resumeLetters(db, { reference }),
  refusals: {
    forbidden: () => ({ field: "", message: "Only who reported or follows it can do that" }),
  },
  next: (_done, { reference }) => `${accountCasePath(reference)}?done=resumed`,
});
