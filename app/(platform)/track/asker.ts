import { redirect } from "next/navigation";
import { cache } from "react";
import { type Holder, holderOfLink, type LinkPurpose } from "@/lib/cases";
import { type Asker, type AskerRule, admit } from "@/lib/web";
import { holderOfPass } from "./pass";

type HolderAsker = Asker & { holder: Holder };

/** Whoever this browser's pass lets see the report; anybody else is asked for reference and address. */
export const passHolder: AskerRule<{ reference: string }, HolderAsker> = {
  policy: "holder of a report's pass",
  async find({ reference }) {
    const holder = await holderOfPass(reference);
    if (!holder) redirect(`/track?reference=${encodeURIComponent(reference)}`);
    return { scope: holder.scope, who: holder.contactId, holder };
  },
};

/** Whoever has a link out of one of a contact's letters. */
export function linkHolder(purpose: LinkPurpose): AskerRule<{ token: string }, HolderAsker> {
  return {
    policy: `holder of a letter's link: ${purpose}`,
    async find({ token }) {
      const holder = await holderOfLink(purpose, token);
      return holder ? { scope: holder.scope, who: holder.contactId, holder } : "not-found";
    },
  };
}

/** The holder for a page, once a request. */
export const heldReport = cache((reference: string) => admit(passHolder, { reference }));
