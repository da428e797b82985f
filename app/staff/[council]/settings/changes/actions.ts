"use server";

import { forbidden, notFound } from "next/navigation";
import { z } from "zod";
import { idSchema, withScope } from "@/lib/platform";
import { undoSetting } from "@/lib/settings";
import { postAction } from "@/lib/web";
import { changedPath, notUndonePath } from "../outcome";
import { sectionNames } from "../sections";
import { administrators, atCouncil } from "../settings-page";

/** Puts a setting back to what it was before a change. Leads to where it was pressed. */
export const undoChange = postAction({
  at: atCouncil.extend({ changeId: idSchema, section: z.enum(sectionNames) }),
  asker: administrators,
  async run(_form, { scope }, { council, changeId, section }) {
    const undone = await withScope(scope, (db) => undoSetting(db, { id: changeId }));
    if (undone.ok) return changedPath(council, section, undone.changeId);
    const { reason } = undone;
    if (reason === "forbidden") forbidden();
    if (reason === "not-found") notFound();
    const why = undone.reason === "impossible" ? { why: undone.why } : {};
    return notUndonePath(council, section, { change: changeId, refused: reason, ...why });
  },
});
