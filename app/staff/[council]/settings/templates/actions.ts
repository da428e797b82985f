"use server";

import { forbidden, notFound } from "next/navigation";
import { z } from "zod";
import {
  addReplyTemplate,
  changeReplyTemplate,
  removeReplyTemplate,
  replyTemplateSchema,
} from "@/lib/cases";
import { idSchema } from "@/lib/platform";
import { formAction } from "@/lib/web";
import { changedPath } from "../outcome";
import { administrators, atCouncil } from "../settings-page";

const atTemplate = atCouncil.extend({ template: idSchema });
const refusals = {
  forbidden: () => forbidden(),
  "unknown-template": () => notFound(),
  "unknown-service": () => ({ field: "service", message: "Select a service in the list" }),
  "name-taken": () => ({
    field: "name",
    message: "There is, or was, a template of this name. Use another",
  }),
};

export const createTemplate = formAction({
  at: atCouncil,
  asker: administrators,
  input: replyTemplateSchema,
  command: (db, input) => addReplyTemplate(db, input),
  refusals,
  next: ({ changeId, id }, { council }) => changedPath(council, `templates/${id}`, changeId),
});

export const editTemplate = formAction({
  at: atTemplate,
  asker: administrators,
  input: replyTemplateSchema,
  command: (db, input, _asker, { template }) => changeReplyTemplate(db, { id: template, ...input }),
  refusals,
  next: ({ changeId }, { council, template }) =>
    changedPath(council, `templates/${template}`, changeId),
});

export const dropTemplate = formAction({
  at: atTemplate,
  asker: administrators,
  input: z.object({}),
  command: (db, _input, _asker, { template }) => removeReplyTemplate(db, { id: template }),
  refusals,
  next: ({ changeId }, { council }) => changedPath(council, "templates", changeId),
});
