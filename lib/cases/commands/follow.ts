import { record } from "@/lib/audit";
import { councilById } from "@/lib/councils";
import { sendLetter } from "@/lib/notifications";
import { type Db, type Limit, newId } from "@/lib/platform";
import type { CaseContact, PublicReport } from "@/prisma/generated/client";
import { nameOf, whereOf } from "../letters";
import { contactPath, reportPath } from "../paths";

export type Followed =
  | {
      ok: true;
      reference: string;
      councilId: string;
      /** Whether it is in the account that it was asked from: nothing is left to confirm. */
      inAccount: boolean;
    }
  | { ok: false; reason: "not-found" | "closed" };

/**
 * How often one address is asked to confirm, however many give it and wherever: nobody's letter box
 * is filled by others. For whoever calls `followReport`, before their scope opens.
 */
export const followLimit: Limit = {
  name: "follow by e-mail",
  tries: 5,
  seconds: 24 * 60 * 60,
};

export const followTooOften = "This address was used too many times today. Try again tomorrow";

/**
 * Lets somebody follow a public report by e-mail, once the address's owner confirms it. Asked in
 * `followingScope()`. The answer is the same whether or not the address is on the report already.
 */
export async function followReport(
  db: Db,
  {
    reference,
    email,
    account = null,
  }: {
    reference: string;
    email: string;
    /** Of whom it is asked from an account: theirs, and the address that is confirmed there. */
    account?: { residentId: string; email: string | null } | null;
  },
  now = new Date(),
): Promise<Followed> {
  const report = await db.publicReport.findUnique({ where: { reference } });
  if (!report) return { ok: false, reason: "not-found" };
  if (report.state === "closed") return { ok: false, reason: "closed" };
  const found = await contactWith(db, report, email, now);
  const residentId = account?.email === email ? account.residentId : null;
  const contact = residentId ? await take(db, found, residentId, now) : found;
  if (!contact.confirmedAt || contact.stoppedAt) {
    await askToConfirm(db, report, { id: contact.id, email }, now);
  }
  const { councilId } = report;
  const inAccount = residentId !== null && contact.residentId === residentId;
  return { ok: true, reference, councilId, inAccount };
}

/** The report's contact with this address, new where there was none. */
async function contactWith(db: Db, report: PublicReport, email: string, now: Date) {
  const { caseId, councilId } = report;
  const id = newId(now);
  const { count } = await db.caseContact.createMany({
    data: { id, caseId, councilId, kind: "follower", email, createdAt: now },
    skipDuplicates: true,
  });
  if (count === 1) {
    const entry = { action: "case.followed", subject: "case", subjectId: caseId, councilId };
    await record(db, entry, now);
  }
  return db.caseContact.findUniqueOrThrow({ where: { caseId_email: { caseId, email } } });
}

/** Puts a contact into the account that its address is confirmed in; one that is in another stays. */
async function take(
  db: Db,
  contact: CaseContact,
  residentId: string,
  now: Date,
): Promise<CaseContact> {
  if (contact.residentId && contact.residentId !== residentId) return contact;
  const confirmedAt = contact.confirmedAt ?? now;
  const { id } = contact;
  return db.caseContact.update({
    where: { id },
    data: { residentId, confirmedAt, stoppedAt: null },
  });
}

async function askToConfirm(
  db: Db,
  report: PublicReport,
  contact: { id: string; email: string },
  now: Date,
): Promise<void> {
  const { caseId, councilId } = report;
  const council = await councilById(db, councilId);
  if (!council) throw new Error("A public report is of a council that there is none of");
  await sendLetter(
    db,
    {
      template: "follow-confirm",
      to: contact.email,
      councilId,
      caseId,
      fields: {
        ...nameOf(report),
        where: whereOf(report.place),
        confirmPath: contactPath("confirm", contact.id),
        reportPath: reportPath(council.slug, report.reference),
      },
    },
    now,
  );
}
