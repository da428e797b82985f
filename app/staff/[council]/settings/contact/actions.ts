"use server";

import { forbidden } from "next/navigation";
import { changeProfile, profileSchema } from "@/lib/councils";
import { formAction } from "@/lib/web";
import { changedPath } from "../outcome";
import { administrators, atCouncil } from "../settings-page";

export const setContact = formAction({
  at: atCouncil,
  asker: administrators,
  input: profileSchema.omit({ publishAtOnce: true }),
  command: (db, input) => changeProfile(db, input),
  refusals: { forbidden: () => forbidden() },
  next: ({ changeId }, { council }) => changedPath(council, "contact", changeId),
});
