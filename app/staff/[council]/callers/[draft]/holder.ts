import { cache } from "react";
import type { CouncilSite } from "@/lib/councils";
import { type HeldDraft, holdCallerDraft } from "@/lib/forms";
import { idSchema } from "@/lib/platform";
import { type Asker, type AskerRule, admit, officer } from "@/lib/web";
import { callerDraftPath } from "../path";

export type CallerAsker = Asker & { council: CouncilSite; held: HeldDraft };

/** The officer who fills in the draft of this path for a caller, at the council they began it at. */
export const callerDraftHolder: AskerRule<{ council: string; draft: string }, CallerAsker> = {
  policy: "staff: officer",
  async find(at, address) {
    const found = await officer().find(at, address);
    if (typeof found === "string") return found;
    const id = idSchema.safeParse(at.draft);
    const held = id.success ? await holdCallerDraft(found.scope, id.data) : null;
    return held ? { ...found, held, scope: held.scope } : "not-found";
  },
};

/** The draft that a page shows, once a request. */
export const heldCallerDraft = cache(async (council: string, draft: string) => {
  const asker = await admit(callerDraftHolder, { council, draft });
  return { ...asker, base: callerDraftPath({ council: asker.council.slug, draft }) };
});
