import { answerQuestion, endOf, type HeldDraft, lockDraft, nextPage, pageOn } from "@/lib/forms";
import { withScope } from "@/lib/platform";
import type { Account } from "./account";
import { followInstead } from "./follow";
import { followedReport, reportOf } from "./report";
import { settleReport } from "./settle";

/** Where the journey goes on. */
export type Next =
  | { kind: "page"; page: string }
  /** The same page, which now says what is wrong. */
  | { kind: "again" }
  /** It is over: the confirmation. */
  | { kind: "sent" };

/**
 * Takes the answer of one page of a report and says where to go. Opens its own scopes, because a
 * photo is prepared outside of any.
 */
export async function answerReport(
  held: HeldDraft,
  { page: id, changing }: { page: string; changing: boolean },
  form: FormData,
  account: Account | null = null,
): Promise<Next> {
  if (held.draft.sent) return { kind: "sent" };
  const { service, path } = await withScope(held.scope, (db) => reportOf(db, held.draft, account));
  const page = pageOn(path, id);
  if (!page || !("ask" in page)) return { kind: "page", page: endOf(path) };
  const answered = await answerQuestion(held, page.ask, form, settleReport(service));
  if (!answered.ok) return { kind: answered.reason === "sent" ? "sent" : "again" };
  const after = await withScope(held.scope, async (db) =>
    reportOf(db, await lockDraft(db), account),
  );
  const isOver = after.path.end.kind === "complete" && followedReport(after) !== null;
  if (isOver) {
    const followed = await followInstead(held, account);
    if (followed.ok) return { kind: "sent" };
    if (followed.reason === "too-many") return { kind: "page", page: followed.page };
  }
  return { kind: "page", page: nextPage(after.path, id, changing) };
}
