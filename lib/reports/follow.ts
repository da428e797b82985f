import { followingScope, followReport } from "@/lib/cases";
import { finishDraft, type HeldDraft, lockDraft } from "@/lib/forms";
import { withScope } from "@/lib/platform";
import { followedReport, reportOf } from "./report";

/**
 * Ends the journey of who found their problem reported already: they follow that report, and
 * nothing is sent. Opens its own scopes, because who follows a report nobody else may see.
 * `gone`: the report was closed meanwhile.
 */
export async function followInstead({
  scope,
}: Pick<HeldDraft, "scope">): Promise<{ ok: true } | { ok: false; reason: "gone" }> {
  const report = await withScope(scope, async (db) => {
    const draft = await lockDraft(db);
    return draft.sent ? null : reportOf(db, draft);
  });
  if (!report) return { ok: true };
  const email = report.path.answers["follow-email"];
  const followed = followedReport(report);
  if (!followed || typeof email !== "string") return { ok: false, reason: "gone" };
  const { reference } = followed;
  const result = await withScope(followingScope(), (db) =>
    followReport(db, { reference, email: email.toLowerCase() }),
  );
  if (!result.ok) return { ok: false, reason: "gone" };
  await withScope(scope, (db) => finishDraft(db, { following: reference }));
  return { ok: true };
}
