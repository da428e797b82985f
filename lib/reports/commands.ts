import { receiveCase } from "@/lib/cases";
import { type Council, councilById, councilBySlug } from "@/lib/councils";
import { type Answer, type Answers, claimDraft, finishDraft, lockDraft } from "@/lib/forms";
import type { Db } from "@/lib/platform";
import type { Account } from "./account";
import { contactOfCaller } from "./caller";
import { followedReport, type Report, reportOf } from "./report";
import { photoIds, usesAccount } from "./shared-pages";

export type Sent =
  | { ok: true }
  /** `incomplete`: a page needs an answer. `changed`: the answers are not those that were checked. */
  | { ok: false; reason: "incomplete" | "changed" };

/**
 * Sends the held draft as a report to the council responsible. However often and from however many
 * tabs it is sent, it becomes one case. `revision` is that of the answers as they were checked.
 */
export async function sendDraft(
  db: Db,
  {
    revision,
    firstLetter,
    account: signedIn = null,
  }: { revision: number; firstLetter: boolean; account?: Account | null },
  now = new Date(),
): Promise<Sent> {
  const draft = await lockDraft(db);
  if (draft.sent) return { ok: true };
  const report = await reportOf(db, draft, signedIn);
  const { path, offer, service, location, account, taken } = report;
  // Who follows a report has answered nothing else: there is nothing of theirs to send.
  const isWhole = path.end.kind === "complete" && !followedReport(report);
  if (!isWhole || !offer || !location) return { ok: false, reason: "incomplete" };
  if (draft.revision !== revision) return { ok: false, reason: "changed" };
  const { council, settings } = offer;
  const { lat, long, place, postcode } = location;
  const contact = taken
    ? contactOfCaller(path.answers, taken.caller)
    : contactOf(path.answers, account);
  if (account) await claimDraft(db, account.residentId);
  const received = await receiveCase(
    db,
    {
      draftId: draft.id,
      councilId: council.id,
      councilCode: council.code,
      service: service.key,
      version: service.version,
      answers: ownAnswers(report),
      location: { lat, long, place, postcode },
      contact,
      // Whom an officer registered without an address has their cases together, as with an account.
      account: taken && draft.residentId ? { residentId: draft.residentId, email: null } : account,
      taken: taken && { ...taken, council: await councilOf(db, draft.councilId), to: council },
      firstLetter,
      fileIds: photoIds.flatMap((id) => textOf(path.answers[id]) ?? []),
      targetDays: settings.targetDays,
      teamId: settings.teamId,
      publish: await publishingOf(db, report),
      words: textOf(path.answers.details),
    },
    now,
  );
  // The confirmation says whether a letter is on its way; the address itself is the case's.
  const letter = received.repeated ? "none" : received.letter;
  const emailed = { email: "yes", post: "post", none: "no" }[letter];
  const confirmed = contact.email && contact.email === account?.email ? "yes" : "no";
  await finishDraft(db, { emailed, confirmed, "in-account": account ? "yes" : "no" }, now);
  return { ok: true };
}

/** The answers to the service's own questions: place, photos and contact have columns of their own. */
function ownAnswers({ service, path: { answers } }: Report): Answers {
  const own = service.pages.flatMap((page) => ("ask" in page ? page.ask.id : []));
  return Object.fromEntries(own.flatMap((id) => (id in answers ? [[id, answers[id]]] : [])));
}

function contactOf(answers: Answers, account: Account | null) {
  if (usesAccount(answers, account)) {
    const { name, email, phone } = account;
    return { name, email, phone };
  }
  const { name, email, phone } = answers;
  return {
    name: textOf(name),
    email: textOf(email)?.toLowerCase() ?? null,
    phone: textOf(phone),
  };
}

async function councilOf(db: Db, id: string): Promise<Council> {
  const council = await councilById(db, id);
  if (!council) throw new Error("A draft was begun at a council that there is none of");
  return council;
}

async function publishingOf(db: Db, { service, offer }: Report) {
  if (service.private || !offer) return "never";
  const site = await councilBySlug(db, offer.council.slug);
  return site?.profile.publishAtOnce ? "at-once" : "after-a-look";
}

function textOf(answer: Answer | undefined): string | null {
  return typeof answer === "string" ? answer : null;
}
