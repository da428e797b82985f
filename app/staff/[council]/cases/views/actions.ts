"use server";

import { z } from "zod";
import { deleteView, renameView, saveView, viewsLimit } from "@/lib/cases";
import { tidyText } from "@/lib/forms/schema";
import { idSchema } from "@/lib/platform";
import { formAction, officer } from "@/lib/web";
import { filtersOf, queryOf, queuePath } from "../filters";

const at = z.object({ council: z.string().max(100) });
const atView = at.extend({ view: idSchema });
const name = z
  .string()
  .overwrite(tidyText)
  .max(60, "Use 60 characters or fewer")
  .min(1, "Enter a name for the view");

const refusals = {
  forbidden: () => ({ field: "", message: "You cannot change this view" }),
  "not-found": () => ({ field: "", message: "This view has been deleted" }),
  "too-many": () => ({
    field: "",
    message: `You have ${viewsLimit} views. Delete one before you save another`,
  }),
  "name-taken": () => ({ field: "name", message: "You have a view of this name. Use another" }),
};

export const save = formAction({
  at,
  asker: officer(),
  input: z.object({
    name,
    query: z
      .string()
      .max(1500)
      .transform((text) => queryOf(filtersOf(text))),
    shared: z.literal("yes").optional(),
  }),
  command: (db, { name, query, shared }) => saveView(db, { name, query, shared: shared === "yes" }),
  refusals,
  next: (_done, { council }, { query }) => queuePath(council, filtersOf(query)),
});

export const rename = formAction({
  at: atView,
  asker: officer(),
  input: z.object({ name }),
  command: (db, { name }, _asker, { view }) => renameView(db, { viewId: view, name }),
  refusals,
  next: (_done, { council }) => `/staff/${council}/cases/views`,
});

export const remove = formAction({
  at: atView,
  asker: officer(),
  input: z.object({}),
  command: (db, _input, _asker, { view }) => deleteView(db, { viewId: view }),
  refusals,
  next: (_done, { council }) => `/staff/${council}/cases/views`,
});
