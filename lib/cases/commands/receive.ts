import { record } from "@/lib/audit";
import type { Council } from "@/lib/councils";
import type { Answers, Taking } from "@/lib/forms";
import { atOnce, type Db, dayToDate, newId } from "@/lib/platform";
import type { Case } from "@/prisma/generated/client";
import { targetAfter } from "../clock";
import { type FirstLetter, isConfirmed, writeFirstLetter } from "../first-letter";
import { newReference } from "../reference";
import { noteTaking } from "../taking";
import { type Effect, writeEvent } from "../write-event";

/** What a resident asks a council for, as their journey ends. */
export interface Asked {
  /** Whose holder asks: sent twice, a draft is received once. */
  draftId: string;
  /** The council responsible. */
  councilId: string;
  councilCode: string;
  service: string;
  version: number;
  answers: Answers;
  location: Location | null;
  contact: {
    name: string | null;
    email: string | null;
    phone: string | null;
    /** Where letters on paper go, without the name; none where none may. */
    addressLines?: string[];
  };
  /** Of whom it is sent from an account: theirs, and the address that is confirmed there. */
  account?: { residentId: string; email: string | null } | null;
  /** Who took it for a caller, for which council, and the one that it goes to. */
  taken?: (Taking & { council: Council; to: Council }) | null;
  /** Whether their address may be written to before they have said that it is theirs. */
  firstLetter: boolean;
  /** Uploads of the draft that go with it. */
  fileIds: string[];
  /** Working days. */
  targetDays: number;
  teamId: string | null;
  /**
   * `never`: a private service. `after-a-look`: category, position, state and dates show at once,
   * words and photos when an officer publishes them. `at-once`: words and photos too.
   */
  publish: "never" | "after-a-look" | "at-once";
  /** What the public reads where it is published at once. */
  words: string | null;
}

export interface Location {
  lat: number;
  long: number;
  place: string | null;
  postcode: string | null;
}

/** `contactId`, and how the first letter goes, are known to who was first to send it only. */
export type Received =
  | {
      ok: true;
      repeated: false;
      caseId: string;
      reference: string;
      contactId: string;
      letter: FirstLetter;
    }
  | { ok: true; repeated: true; caseId: string; reference: string };

/**
 * Receives a case, with all that follows from it in one transaction. Asked in the scope of the
 * draft's holder. Of several that send a draft at once one makes the case; the others get the same.
 */
export async function receiveCase(db: Db, asked: Asked, now = new Date()): Promise<Received> {
  const made = await makeCase(db, asked, now);
  if (!made) {
    const { id, reference } = await db.case.findUniqueOrThrow({
      where: { draftId: asked.draftId },
    });
    return { ok: true, repeated: true, caseId: id, reference };
  }
  const { taken } = asked;
  const effect: Effect = { kind: "received", audience: "resident", taken: takenBy(taken) };
  const [contactId] = await atOnce(
    () => addReporter(db, made, asked, now),
    () => takeFiles(db, made, asked),
    () => writeEvent(db, made, effect, now),
    () => recordReceived(db, made, taken, now),
  );
  await publish(db, made, asked, now);
  if (taken) await noteTaking(db, made, taken, now);
  const letter = await writeFirstLetter(db, made, { id: contactId, asked }, now);
  const { id: caseId, reference } = made;
  return { ok: true, repeated: false, caseId, reference, contactId, letter };
}

async function takeFiles(db: Db, made: Case, { fileIds, draftId }: Asked): Promise<void> {
  if (fileIds.length === 0) return;
  await db.file.updateMany({
    where: { id: { in: fileIds }, draftId },
    data: { caseId: made.id, councilId: made.councilId },
  });
}

function recordReceived(db: Db, made: Case, taken: Asked["taken"], now: Date): Promise<void> {
  const { id: subjectId, councilId, service } = made;
  const facts = {
    ...{ service, revision: 0 },
    ...(taken && { channel: taken.channel, staffId: taken.staffId }),
  };
  return record(db, { action: "case.received", subject: "case", subjectId, councilId, facts }, now);
}

/** The new case; null where the draft has become one already. */
async function makeCase(db: Db, asked: Asked, now: Date): Promise<Case | null> {
  const { draftId, councilId, service, version, answers, location, targetDays, teamId } = asked;
  for (;;) {
    const id = newId(now);
    const target = targetAfter(now, targetDays);
    // ON CONFLICT DO NOTHING waits for whoever sends the same draft now, and lets us go on after.
    const [made] = await db.case.createManyAndReturn({
      skipDuplicates: true,
      data: {
        id,
        reference: newReference(asked.councilCode),
        ...{ councilId, service, version, draftId, targetDays, teamId },
        residentId: asked.account?.residentId ?? null,
        state: "received",
        channel: asked.taken?.channel ?? "web",
        // What comes after the moment in which the other council had it comes later by every clock.
        fromCouncilId:
          asked.taken && asked.taken.council.id !== councilId ? asked.taken.council.id : null,
        answers: { ...answers },
        ...location,
        receivedAt: now,
        targetOn: dayToDate(target),
        updatedAt: now,
      },
    });
    if (made) return made;
    if (await db.case.findUnique({ where: { draftId } })) return null;
    // Neither: the reference was taken. The next one is another.
  }
}

async function addReporter(
  db: Db,
  { id: caseId, councilId }: Case,
  asked: Asked,
  now: Date,
): Promise<string> {
  const id = newId(now);
  const { addressLines = [], ...contact } = asked.contact;
  const contactBy = addressLines.length > 0 ? "post" : "email";
  await db.caseContact.createMany({
    data: {
      ...{ id, caseId, councilId, kind: "reporter", ...contact, createdAt: now },
      ...{ contactBy, addressLines },
      residentId: asked.account?.residentId ?? null,
      confirmedAt: isConfirmed(asked) ? now : null,
    },
  });
  return id;
}

/** How the first line of history says that an officer took it. */
function takenBy(taken: Asked["taken"]): Effect["taken"] {
  return taken
    ? { staffId: taken.staffId, channel: taken.channel, by: taken.council.name }
    : undefined;
}

async function publish(db: Db, made: Case, asked: Asked, now: Date): Promise<void> {
  if (asked.publish === "never" || !asked.location) return;
  const { lat, long, place } = asked.location;
  const atOnce = asked.publish === "at-once";
  const { id: caseId, reference, councilId, service, state } = made;
  await db.publicReport.create({
    data: {
      ...{ caseId, reference, councilId, service, state, lat, long },
      reportedAt: now,
      updatedAt: now,
      words: atOnce ? asked.words : null,
      place: atOnce ? place : null,
    },
  });
  if (!atOnce) return;
  const photos = await db.file.findMany({ where: { caseId }, select: { id: true } });
  await db.publicPhoto.createMany({
    data: photos.map(({ id: fileId }) => ({ fileId, caseId, councilId })),
  });
}
