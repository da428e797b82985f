import { record } from "@/lib/audit";
import { postalOf, sendLetter } from "@/lib/notifications";
import { type Db, scopeOf } from "@/lib/platform";
import { codeDays, hashCode, newCode } from "../callers/code";
import { type Changed, changeCase, type Refusal } from "../change";
import { nameOf, reporterOf } from "../letters";
import { writeEvent } from "../write-event";
import type { StaffChange } from "./staff-change";

const day = 24 * 60 * 60 * 1000;

/** Where a code from a letter is typed. */
export const claimPath = "/account/add-reports";

/**
 * Posts a code to the registered reporter of a case, with which they bring what this council has of
 * theirs into an account of their own. It stands in the letter alone. `not-for-them`: they are not
 * registered without an e-mail address, or this case does not say where they live.
 */
export async function sendCallerCode(
  db: Db,
  change: StaffChange,
  now = new Date(),
): Promise<Changed | Refusal<"not-for-them">> {
  const code = newCode();
  const result = await changeCase<"not-for-them">(db, "invite", change, now, async ({ id }) => {
    const reporter = await reporterOf(db, id);
    if (!reporter || reporter.addressLines.length === 0)
      return { ok: false, reason: "not-for-them" };
    const expires = new Date(now.getTime() + codeDays * day);
    const [row] = await db.$queryRaw<{ done: boolean }[]>`
      SELECT app.issue_caller_code(${id}::uuid, ${hashCode(code)}, ${now}, ${expires}) AS done`;
    if (!row?.done) return { ok: false, reason: "not-for-them" };
    return { kind: "invited", audience: "resident" };
  });
  if (!result.ok) return result;
  const { after } = result.done;
  const reporter = await reporterOf(db, after.id);
  if (!reporter) throw new Error("A registered caller's case has nobody who reported it");
  await sendLetter(
    db,
    {
      template: "caller-code",
      to: postalOf(reporter.name, reporter.addressLines),
      councilId: after.councilId,
      caseId: after.id,
      fields: { code, days: codeDays, claimPath },
    },
    now,
  );
  return { ok: true };
}

/**
 * Brings the cases that a code is for into the account of the resident who asks, and gives how many.
 * Whoever they were posted to is told on paper. `unknown`: used, too old, or never was.
 */
export async function claimCases(
  db: Db,
  { code }: { code: string },
  now = new Date(),
): Promise<{ ok: true; cases: number } | { ok: false; reason: "unknown" }> {
  if (scopeOf(db).kind !== "resident") return { ok: false, reason: "unknown" };
  const claimed = await db.$queryRaw<Claimed[]>`
    SELECT * FROM app.claim_cases(${hashCode(code)}, ${now})`;
  for (const { id, council_id: councilId, revision } of claimed) {
    const line = { kind: "claimed", audience: "resident" } as const;
    await writeEvent(db, { id, councilId, revision }, line, now);
    const entry = { action: "case.claimed", subject: "case", subjectId: id, councilId };
    await record(db, { ...entry, facts: { revision } }, now);
  }
  const last = claimed.at(-1);
  if (!last) return { ok: false, reason: "unknown" };
  await tellOnPaper(db, last, claimed.length, now);
  return { ok: true, cases: claimed.length };
}

interface Claimed {
  id: string;
  council_id: string;
  revision: number;
  /** Where letters went until now, name first. */
  envelope: (string | null)[];
}

/** To whoever lives where the letters went: if it was not them who did this, they call. */
async function tellOnPaper(
  db: Db,
  { id, council_id: councilId, envelope: [name = null, ...lines] }: Claimed,
  cases: number,
  now: Date,
): Promise<void> {
  const subject = await db.case.findUniqueOrThrow({ where: { id } });
  const to = postalOf(
    name,
    lines.filter((line) => line !== null),
  );
  await sendLetter(
    db,
    {
      ...{ template: "cases-claimed", to, councilId, caseId: id },
      fields: { ...nameOf(subject), cases },
    },
    now,
  );
}
