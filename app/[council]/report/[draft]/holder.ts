import { redirect } from "next/navigation";
import { cache } from "react";
import { type CouncilSite, councilBySlug } from "@/lib/councils";
import { type HeldDraft, holdDraftBeside } from "@/lib/forms";
import { idSchema } from "@/lib/platform";
import { type Asker, type AskerRule, admit } from "@/lib/web";
import { givenSecret } from "../draft-cookie";

export type DraftAsker = Asker & { council: CouncilSite; held: HeldDraft };

/** Who holds the draft of this path by its cookie. Anybody else is told that it is not here. */
export const draftHolder: AskerRule<{ council: string; draft: string }, DraftAsker> = {
  policy: "draft's holder",
  async find(at, address) {
    const id = idSchema.safeParse(at.draft);
    if (!id.success) return "not-found";
    const { held, beside: council } = await holdDraftBeside(id.data, await givenSecret(), (db) =>
      councilBySlug(db, at.council),
    );
    if (!council) return "not-found";
    if (held?.draft.councilId !== council.id) redirect(`/${council.slug}/report/gone`);
    return { scope: held.scope, who: address, council, held };
  },
};

/** The draft that a page shows, once a request. */
export const heldDraft = cache(async (council: string, draft: string) => {
  const asker = await admit(draftHolder, { council, draft });
  return { ...asker, base: `/${asker.council.slug}/report/${asker.held.draft.id}` };
});
