import { refresh } from "next/cache";
import { forbidden, notFound, redirect } from "next/navigation";
import type { Refused } from "@/lib/cases";
import type { Refusal } from "@/lib/web";
import { changedWords, notNowWords, outcomeQuery } from "./outcome";

type Changed = Extract<Refused, { reason: "changed" }>;

/** Words for what every change to a case can be refused with. */
export const refusals = {
  "not-found": () => notFound(),
  forbidden: () => forbidden(),
  "not-now": (): Refusal => ({ field: "", message: notNowWords }),
  changed({ changes, revision, gone }: Changed): Refusal {
    // The form's own page is no more theirs to see.
    if (gone) redirect(`${gone}?${outcomeQuery({ refused: "changed", since: revision })}`);
    // Where scripting is on the page stays: it must carry the new revision, to save against next.
    refresh();
    return { field: "", message: changedWords(changes) };
  },
};
