import { followingScope, followLimit, followReport, followTooOften } from "@/lib/cases";
import { finishDraft, type HeldDraft, keepRefused, lockDraft } from "@/lib/forms";
import { withinLimit, withScope } from "@/lib/platform";
import { type Account, accountFor } from "./account";
import { FOLLOW_EMAIL } from "./duplicate-pages";
import { followedReport, reportOf } from "./report";

/**
 * Ends the journey of who found their problem reported already: they follow that report, and
 * nothing is sent. Opens its own scopes, because who follows a report nobody else may see.
 * `gone`: the report was closed meanwhile. `too-many`: said on the page of the address.
 */
export async function followInstead(
  { scope, draft: { residentId } }: HeldDraft,
  signedIn: Account | null = null,
): Promise<{ ok: true } | { ok: false; reason: "gone" | "too-many" }> {
  const account = accountFor({ residentId }, signedIn);
  const report = await withScope(scope, async (db) => {
    const draft = await lockDraft(db);
    return draft.sent ? null : reportOf(db, draft, account);
  });
  if (!report) return { ok: true };
  const email = report.path.answers[FOLLOW_EMAIL];
  const followed = followedReport(report);
  if (!followed || typeof email !== "string") return { ok: false, reason: "gone" };
  const { reference } = followed;
  if (!(await withinLimit(followLimit, email.toLowerCase()))) {
    const errors = { [FOLLOW_EMAIL]: followTooOften };
    await withScope(scope, (db) => keepRefused(db, FOLLOW_EMAIL, { value: email, errors }));
    return { ok: false, reason: "too-many" };
  }
  const result = await withScope(followingScope(), (db) =>
    followReport(db, { reference, email: email.toLowerCase(), account }),
  );
  if (!result.ok) return { ok: false, reason: "gone" };
  const confirmed = result.inAccount ? "yes" : "no";
  await withScope(scope, (db) => finishDraft(db, { following: reference, confirmed }));
  return { ok: true };
}
