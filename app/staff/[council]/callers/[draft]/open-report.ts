import { redirect } from "next/navigation";
import { cache } from "react";
import { withScope } from "@/lib/platform";
import { reportOf } from "@/lib/reports";
import type { OpenReport } from "../../../../report-journey/open";
import { callersPath } from "../path";
import { answerForCaller, sendForCaller } from "./actions";
import { heldCallerDraft } from "./holder";

/** The report that an officer takes for a caller, once a request. A sent one leads to its case. */
export const openCallerReport = cache(
  async (slug: string, draftId: string): Promise<OpenReport> => {
    const { base, council, held, scope } = await heldCallerDraft(slug, draftId);
    const { draft } = held;
    if (draft.sent) redirect(`${base}/sent`);
    const report = await withScope(scope, (db) => reportOf(db, draft));
    return {
      ...{ base, council, draft, scope, report },
      beginHref: callersPath(council.slug),
      actions: { answer: answerForCaller, send: sendForCaller },
    };
  },
);
