import { refresh } from "next/cache";
import { forbidden, notFound } from "next/navigation";
import type { Refused } from "@/lib/cases";
import type { Refusal } from "@/lib/web";
import { changedWords, notNowWords } from "./outcome";

type Changed = Extract<Refused, { reason: "changed" }>;

/** Words for what every change to a case can be refused with. */
export const refusals = {
  "not-found": () => notFound(),
  forbidden: () => forbidden(),
  "not-now": (): Refusal => ({ field: "", message: notNowWords }),
  changed({ changes }: Changed): Refusal {
    // Where scripting is on the page stays: it must carry the new revision, to save against next.
    refresh();
    return { field: "", message: changedWords(changes) };
  },
};
