"use server";

import {
  addNote,
  answerResident,
  askResident,
  assignCase,
  closeCase,
  hideReport,
  markMessagesRead,
  publishReport,
  startCase,
  takeCase,
} from "@/lib/cases";
import { receiveUpload, uploadError } from "@/lib/files";
import { withScope } from "@/lib/platform";
import { formAction, officer } from "@/lib/web";
import {
  answerSchema,
  askSchema,
  assignSchema,
  atSchema,
  closeSchema,
  noteSchema,
  publishSchema,
} from "./input";
import { outcomePath } from "./outcome";
import { pressAction } from "./press-action";
import { refusals } from "./refusals";

const page = { at: atSchema, asker: officer() };

export const take = pressAction(takeCase, "taken");
export const startWork = pressAction(startCase, "started");
export const markRead = pressAction(markMessagesRead, "read");
export const hideFromPublic = pressAction(hideReport, "hidden");

export const assign = formAction({
  ...page,
  input: assignSchema,
  command: (db, input) => assignCase(db, input),
  refusals: {
    ...refusals,
    "unknown-assignee": () => ({ field: "to", message: "Select a team or a person" }),
  },
  next: (_done, at) => outcomePath(at, { done: "assigned" }),
});

export const ask = formAction({
  ...page,
  input: askSchema,
  command: (db, input) => askResident(db, input),
  refusals: {
    ...refusals,
    unreachable: () => ({
      field: "question",
      message: "Letters no longer reach the resident, so you cannot ask them anything",
    }),
  },
  next: (_done, at) => outcomePath(at, { done: "asked" }),
});

export const answer = formAction({
  ...page,
  input: answerSchema,
  async run({ file: chosen, ...input }, { scope }) {
    const received = await receiveUpload(chosen);
    if (!received.ok) return { ok: false, reason: "file", fault: received.reason };
    const { file } = received;
    return withScope(scope, (db) => answerResident(db, { ...input, file }));
  },
  refusals: {
    ...refusals,
    "too-many-files": () => ({
      field: "file",
      message: "This case has too many files. Send your message without one",
    }),
    file: ({ fault }) => ({ field: "file", message: uploadError(fault) }),
  },
  next: (_done, at) => outcomePath(at, { done: "answered" }),
});

export const note = formAction({
  ...page,
  input: noteSchema,
  command: (db, input) => addNote(db, input),
  refusals,
  next: (_done, at) => outcomePath(at, { done: "noted" }),
});

export const close = formAction({
  ...page,
  input: closeSchema,
  command: (db, input) => closeCase(db, input),
  refusals,
  next: (_done, at) => outcomePath(at, { done: "closed" }),
});

export const publish = formAction({
  ...page,
  input: publishSchema,
  command: (db, { photos, ...input }) => publishReport(db, { ...input, fileIds: photos }),
  refusals: {
    ...refusals,
    private: () => ({ field: "", message: "There is no public report of this case" }),
    "unknown-photo": () => ({ field: "photos", message: "Select photos of this case" }),
  },
  next: (_done, at) => outcomePath(at, { done: "published" }),
});
