import { type Behind, type CaseData, closingReasonNames, publicStateNames } from "@/lib/cases";
import { answerRows, serviceByKey } from "@/lib/catalogue";
import type { LetterText } from "@/lib/notifications";
import { dateToDay } from "@/lib/platform";
import { type Named, withoutOfficers } from "../redact";
import { retainedUntil, ruleFor } from "../retention";
import { spanText } from "../schema";
import type { ReportCopy } from "./document";

interface Around {
  behind: Behind;
  letters: LetterText[];
  nameOf: (councilId: string) => string;
}

/** One of somebody's reports as it stands in the copy of their data. */
export function reportCopyOf(data: CaseData, { behind, letters, nameOf }: Around): ReportCopy {
  const { reference, service, receivedAt, closedAt, place, postcode, lat, long } = data;
  const { officers } = behind;
  const said = (words: string | null) => words && withoutOfficers(words, officers);
  return {
    reference,
    council: nameOf(data.councilId),
    service: serviceByKey(service)?.name ?? service,
    state: valueIn(publicStateNames, data.state),
    receivedBy: data.channel,
    receivedAt: receivedAt.toISOString(),
    closedAt: iso(closedAt),
    closedBecause: data.closingReason && valueIn(closingReasonNames, data.closingReason),
    keptUntil: retainedUntil({ service, closedAt }),
    keptFor: spanText(ruleFor(service).keep),
    keptBecause: ruleFor(service).because,
    answers: answerRows(data.answeredAs, data.answers).map(({ name, lines }) => ({
      question: name,
      answer: lines,
    })),
    where: { place, postcode, latitude: lat, longitude: long },
    contact: contactOf(data),
    history: data.events.map(({ at, kind, by, councilId, body, facts }) => ({
      ...{ at: at.toISOString(), kind, facts },
      by: by === "resident" ? "you" : by === "officer" ? "council" : "platform",
      council: nameOf(councilId),
      words: by === "resident" ? body : said(body),
    })),
    files: data.files.map(({ id, mime, name, bytes, at }) => ({
      ...{ id, type: mime, name, bytes, addedAt: at.toISOString() },
      path: `/account/cases/${reference}/files/${id}`,
    })),
    letters: letters.map((letter) => letterCopyOf(letter, officers)),
    published: data.published && { ...data.published, photos: data.published.photos.length },
    councils: data.stays.map(({ councilId, since, until }) => ({
      council: nameOf(councilId),
      since: since.toISOString(),
      until: iso(until),
    })),
    lookedAt: data.looks.map(({ councilId, day, officers }) => ({
      day: dateToDay(day),
      council: nameOf(councilId),
      officers,
    })),
    notesOfOfficers: behind.notes,
  };
}

/** A letter as it stands in the copy. */
export function letterCopyOf(letter: LetterText, officers: Named[] = []) {
  const { at, name, recipient, channel, state, sentAt, text } = letter;
  return {
    writtenAt: at.toISOString(),
    ...{ name, to: recipient, by: channel, state },
    sentAt: iso(sentAt),
    said: text && withoutOfficers(text, officers),
  };
}

function contactOf({ contact }: CaseData): ReportCopy["contact"] {
  if (!contact) return null;
  const { name, email, phone, contactBy, addressLines, confirmedAt, stoppedAt } = contact;
  return {
    ...{ name, email, phone, by: contactBy, address: addressLines },
    confirmedAt: iso(confirmedAt),
    stoppedAt: iso(stoppedAt),
  };
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

function valueIn(names: Record<string, string>, key: string): string {
  return names[key] ?? key;
}
