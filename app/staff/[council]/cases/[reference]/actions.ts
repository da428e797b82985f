"use server";

import { notFound } from "next/navigation";
import {
  acceptCase,
  addNote,
  answerResident,
  askResident,
  assignCase,
  caseForStaff,
  casePath,
  closeCase,
  councilOfCategory,
  handOverCase,
  hideReport,
  markMessagesRead,
  publishReport,
  recategoriseCase,
  refuseCase,
  startCase,
  stopFollowingCase,
  takeCase,
} from "@/lib/cases";
import { receiveUpload, uploadError } from "@/lib/files";
import { idSchema, withScope } from "@/lib/platform";
import { formAction, officer, postAction } from "@/lib/web";
import { handOverPath } from "./hand-over/query";
import {
  answerSchema,
  askSchema,
  assignSchema,
  atSchema,
  categorySchema,
  closeSchema,
  handOverSchema,
  noteSchema,
  publishSchema,
  refuseSchema,
} from "./input";
import { outcomePath } from "./outcome";
import { pressAction } from "./press-action";
import { refusals } from "./refusals";

const page = { at: atSchema, asker: officer() };

export const accept = pressAction(acceptCase, "accepted");
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

export const handOver = formAction({
  ...page,
  input: handOverSchema,
  command: (db, input) => handOverCase(db, input),
  refusals: {
    ...refusals,
    "unknown-council": () => ({ field: "", message: "Choose a council of today" }),
    "not-taken": () => ({
      field: "service",
      message: "The council does not take reports of this category here. Select another",
    }),
    "too-often": () => ({
      field: "",
      message: "The council was handed this case twice. Talk to it, or choose another",
    }),
    leads: () => ({
      field: "",
      message: "Other reports are part of this case. Take them out of it first",
    }),
  },
  next: (_done, at) => outcomePath(at, { done: "handed-over" }),
});

export const refuse = formAction({
  ...page,
  input: refuseSchema,
  command: (db, input) => refuseCase(db, input),
  refusals: {
    ...refusals,
    "refused-before": () => ({ field: "words", message: "Your council refused this case before" }),
    "unknown-council": () => ({
      field: "words",
      message: "The council that handed it over is no more. Hand it over to another",
    }),
  },
  next: (_done, at) => outcomePath(at, { done: "refused" }),
});

/** To another category of the council; where that is another council's here, on to handing it over. */
export const changeCategory = formAction({
  ...page,
  input: categorySchema,
  async command(db, input, _asker, { reference }) {
    const found = await caseForStaff(db, reference);
    const other = found && (await councilOfCategory(db, found, input.service));
    if (other) return { ok: true as const, other: other.slug, service: input.service };
    return recategoriseCase(db, input);
  },
  refusals: {
    ...refusals,
    same: () => ({ field: "service", message: "Select another category" }),
    "not-taken": () => ({
      field: "service",
      message: "Your council does not take reports of this category here, or you do not",
    }),
  },
  next: (done, at) =>
    "other" in done
      ? handOverPath(casePath(at.council, at.reference), {
          ...{ to: done.other, service: done.service, back: at.back },
        })
      : outcomePath(at, { done: "recategorised" }),
});

export const stopFollowing = postAction({
  ...page,
  async run(form, { scope }, at) {
    const caseId = idSchema.safeParse(form.get("caseId"));
    if (!caseId.success) notFound();
    const result = await withScope(scope, (db) => stopFollowingCase(db, { caseId: caseId.data }));
    if (!result.ok) notFound();
    return outcomePath(at, { done: "unfollowed" });
  },
});
