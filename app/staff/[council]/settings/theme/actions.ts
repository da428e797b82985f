"use server";

import { forbidden } from "next/navigation";
import { changeTheme, themeInputSchema } from "@/lib/councils";
import { formAction } from "@/lib/web";
import { changedPath } from "../outcome";
import { administrators, atCouncil } from "../settings-page";
import { previewPath } from "./preview-path";

/** Shows what the council's pages would look like. Changes nothing. */
export const previewTheme = formAction({
  at: atCouncil,
  asker: administrators,
  input: themeInputSchema,
  run: async () => ({ ok: true as const }),
  refusals: {},
  next: (_done, { council }, theme) => previewPath(council, theme),
});

export const setTheme = formAction({
  at: atCouncil,
  asker: administrators,
  input: themeInputSchema,
  command: (db, theme) => changeTheme(db, theme),
  refusals: {
    forbidden: () => forbidden(),
    // What the form checked too, with every fault beside its field: this is for whoever passes it by.
    contrast: () => ({ field: "", message: "Use colours that are easier to tell apart" }),
  },
  next: ({ changeId }, { council }) => changedPath(council, "theme", changeId),
});
