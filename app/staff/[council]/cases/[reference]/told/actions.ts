"use server";

import { z } from "zod";
import {
  disputeReasons,
  messageCouncil,
  reopenCase,
  replyToCouncil,
  wordsSchema,
} from "@/lib/cases";
import { receiveUpload, uploadError, uploadSchema } from "@/lib/files";
import { callerChannels } from "@/lib/forms";
import { withScope } from "@/lib/platform";
import { formAction, officer } from "@/lib/web";
import { atSchema } from "../input";
import { outcomePath } from "../outcome";
import { refusals } from "../refusals";

// What a resident says to an officer, who writes it down for them: theirs in the thread, and taken by
// the officer.

const page = { at: atSchema, asker: officer() };
const toldSchema = z.object({
  channel: z.enum(callerChannels, "Select how the resident told you"),
  words: wordsSchema("Enter what the resident told you"),
});
const withFile = toldSchema.extend({ file: uploadSchema });

const fileRefusals = {
  "too-many-files": () => ({
    field: "file",
    message: "This case has too many files. Add the words without one",
  }),
  file: ({ fault }: { fault: Parameters<typeof uploadError>[0] }) => ({
    field: "file",
    message: uploadError(fault),
  }),
};

export const addMessage = formAction({
  ...page,
  input: withFile,
  async run({ file: chosen, ...told }, { scope }, { reference }) {
    const received = await receiveUpload(chosen);
    if (!received.ok) return { ok: false, reason: "file", fault: received.reason };
    const { file } = received;
    return withScope(scope, (db) => messageCouncil(db, { ...told, reference, file }));
  },
  refusals: { ...refusals, ...fileRefusals },
  next: (_done, at) => outcomePath(at, { done: "told" }),
});

export const addAnswer = formAction({
  ...page,
  input: toldSchema,
  command: (db, told, _asker, { reference }) => replyToCouncil(db, { ...told, reference }),
  refusals,
  next: (_done, at) => outcomePath(at, { done: "told-answer" }),
});

export const addNotFixed = formAction({
  ...page,
  input: withFile.extend({ dispute: z.enum(disputeReasons, "Select why it is not fixed") }),
  async run({ file: chosen, ...told }, { scope }, { reference }) {
    const received = await receiveUpload(chosen);
    if (!received.ok) return { ok: false, reason: "file", fault: received.reason };
    const { file } = received;
    return withScope(scope, (db) => reopenCase(db, { ...told, reference, file }));
  },
  refusals: {
    ...refusals,
    ...fileRefusals,
    "too-late": () => ({
      field: "",
      message: "It is too late to reopen this case. Start a new one for the caller",
    }),
  },
  next: (_done, at) => outcomePath(at, { done: "told-not-fixed" }),
});
