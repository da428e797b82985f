import { redirect } from "next/navigation";
import { cache } from "react";
import { withScope } from "@/lib/platform";
import { reportOf } from "@/lib/reports";
import type { OpenReport } from "../../../report-journey/open";
import { signedInAccount } from "../account";
import { answerPage, sendAnswers } from "./actions";
import { heldDraft } from "./holder";

/** The report that a draft's pages show, once a request. A sent one leads to its confirmation. */
export const openReport = cache(async (slug: string, draftId: string): Promise<OpenReport> => {
  const { base, council, held, scope } = await heldDraft(slug, draftId);
  const { draft } = held;
  if (draft.sent) redirect(`${base}/sent`);
  const account = await signedInAccount();
  const report = await withScope(scope, (db) => reportOf(db, draft, account));
  return {
    ...{ base, council, draft, scope, report },
    beginHref: `/${council.slug}/report/new/${report.service.key}`,
    actions: { answer: answerPage, send: sendAnswers },
  };
});
