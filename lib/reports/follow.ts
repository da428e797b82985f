import { followingScope, followLimit, followReport, followTooOften } from "@/lib/cases";
import { finishDraft, type HeldDraft, keepRefused, lockDraft } from "@/lib/forms";
import { withinLimit, withScope } from "@/lib/platform";
import { type Account, accountFor } from "./account";
import { FOLLOW_CONTACT, FOLLOW_EMAIL, followingEmail } from "./duplicate-pages";
import { followedReport, reportOf } from "./report";

/**
 * Ends the journey of who found their problem reported already: they follow that report, and
 * nothing is sent. A caller without an address is only told. Opens its own scopes, because who
 * follows a report nobody else may see. `gone`: the report was closed meanwhile. `too-many`: said on
 * the page of the address.
 */
export async function followInstead(
  { scope, draft: held }: HeldDraft,
  signedIn: Account | null = null,
): Promise<{ ok: true } | { ok: false; reason: "gone" } | TooMany> {
  const account = accountFor(held, signedIn);
  const report = await withScope(scope, async (db) => {
    const draft = await lockDraft(db);
    return draft.sent ? null : reportOf(db, draft, account);
  });
  if (!report) return { ok: true };
  const { answers } = report.path;
  const email = followingEmail(answers, report.taken?.caller?.email ?? account?.email ?? null);
  const followed = followedReport(report);
  if (!followed) return { ok: false, reason: "gone" };
  const { reference } = followed;
  if (!email) {
    if (!report.taken) return { ok: false, reason: "gone" };
    await withScope(scope, (db) => finishDraft(db, { following: reference, confirmed: "none" }));
    return { ok: true };
  }
  if (!(await withinLimit(followLimit, email.toLowerCase()))) {
    const page = FOLLOW_EMAIL in answers ? FOLLOW_EMAIL : FOLLOW_CONTACT;
    const value = page === FOLLOW_EMAIL ? email : "";
    const errors = { [page]: followTooOften };
    await withScope(scope, (db) => keepRefused(db, page, { value, errors }));
    return { ok: false, reason: "too-many", page };
  }
  const result = await withScope(followingScope(), (db) =>
    followReport(db, { reference, email: email.toLowerCase(), account }),
  );
  if (!result.ok) return { ok: false, reason: "gone" };
  const confirmed = result.inAccount ? "yes" : "no";
  await withScope(scope, (db) => finishDraft(db, { following: reference, confirmed }));
  return { ok: true };
}

interface TooMany {
  ok: false;
  reason: "too-many";
  /** Where it is said. */
  page: string;
}
