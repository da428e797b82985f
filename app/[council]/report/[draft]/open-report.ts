import { redirect } from "next/navigation";
import { cache } from "react";
import { withScope } from "@/lib/platform";
import { reportOf } from "@/lib/reports";
import { signedInAccount } from "../account";
import { heldDraft } from "./holder";

/** The report that a draft's pages show, once a request. A sent one leads to its confirmation. */
export const openReport = cache(async (council: string, draft: string) => {
  const asker = await heldDraft(council, draft);
  if (asker.held.draft.sent) redirect(`${asker.base}/sent`);
  const account = await signedInAccount();
  const report = await withScope(asker.scope, (db) => reportOf(db, asker.held.draft, account));
  return { ...asker, draft: asker.held.draft, report };
});

export type OpenReport = Awaited<ReturnType<typeof openReport>>;
