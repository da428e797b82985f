"use server";

import { z } from "zod";
import { reopenCase, replyToCouncil, stopLetters, wordsSchema } from "@/lib/cases";
import { formAction } from "@/lib/web";
import { passHolder } from "../asker";
import { trackPath } from "../pass";

const at = z.object({ reference: z.string().max(30) });
const forbidden = () => ({ field: "", message: "Only who reported it can do that" });
const gone = () => ({ field: "", message: "We do not have this report any more" });
// A resident's form carries no revision, so nobody can have been faster.
const changed = () => ({ field: "", message: "The report has changed. Try again" });
const limit = { name: "resident writes", tries: 30, seconds: 60 * 60 };

export const reply = formAction({
  at,
  asker: passHolder,
  limit,
  input: z.object({ words: wordsSchema("Enter your answer") }),
  command: (db, input) => replyToCouncil(db, input),
  refusals: {
    "not-found": gone,
    forbidden,
    changed,
    "not-now": () => ({ field: "words", message: "The council does not need an answer any more" }),
  },
  next: (_done, { reference }) => `${trackPath(reference)}?done=replied`,
});

export const sayNotFixed = formAction({
  at,
  asker: passHolder,
  limit,
  input: z.object({ words: wordsSchema("Enter what is still wrong") }),
  command: (db, input) => reopenCase(db, input),
  refusals: {
    "not-found": gone,
    forbidden,
    changed,
    "not-now": () => ({ field: "words", message: "The report is open already" }),
    "too-late": () => ({
      field: "words",
      message: "It is too late to reopen this report. Report the problem again",
    }),
  },
  next: (_done, { reference }) => `${trackPath(reference)}?done=reopened`,
});

export const stopEmails = formAction({
  at,
  asker: passHolder,
  input: z.object({}),
  command: (db) => stopLetters(db),
  refusals: { forbidden },
  next: (_done, { reference }) => `${trackPath(reference)}?done=stopped`,
});
