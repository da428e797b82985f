import sharp from "sharp";
import {
  addNote,
  answerResident,
  closeCase,
  followingScope,
  followReport,
  messageCouncil,
  noteLook,
  publishReport,
} from "@/lib/cases";
import {
  makeDraft,
  report,
  type TestCase,
  type TestCouncil,
  type TestOfficer,
} from "@/lib/cases/testing";
import { keepPhoto, preparePhoto, prepareUpload, storeFile } from "@/lib/files";
import { askToRegister } from "@/lib/identity";
import { enrol, residentToken } from "@/lib/identity/testing";
import { newId, type Scope, withScope } from "@/lib/platform";
import { residentScope, systemScope } from "@/lib/platform/mint";
import { addHome, changeProfile } from "@/lib/residents";

const system = systemScope("test");

/** Somebody whose every word is told from everybody else's. */
export interface TestPerson {
  id: string;
  email: string;
  scope: Scope;
}

/** What stands for them anywhere: in a row or in a file's bytes there is nothing else like it. */
export const marks = [
  ...["Quillfeather", "quill@zebedee.example", "07700 900461", "07700900461"],
  ...["Unmistakable Lane", "ZZ99", "walrus", "xylophone", "192.0.2.99"],
];

const contact = {
  name: "Zebedee Quillfeather",
  email: "quill@zebedee.example",
  phone: "07700 900461",
};

/** The account of the one person, with all that an account may hold. */
export async function makePerson(now: Date): Promise<TestPerson> {
  const { name, email, phone } = contact;
  await askToRegister(email, now);
  const id = await enrol({ email, name, password: "a walrus sings at dawn" });
  const scope = residentScope(id);
  await withScope(scope, (db) => changeProfile(db, { phone, accessNeeds: "A xylophone" }, now));
  await withScope(scope, (db) =>
    addHome(db, { addressLines: ["1 Unmistakable Lane"], postcode: "CT1 2NX", since: null }, now),
  );
  await residentToken(id, now);
  await withScope(system, (db) =>
    db.residentSession.updateMany({ where: { residentId: id }, data: { place: "192.0.2.99" } }),
  );
  return { id, email, scope };
}

/** A report of theirs from the account, full of their words, with a photo and a document. */
export async function reportOf(
  person: TestPerson,
  council: TestCouncil,
  now: Date,
  service = "pothole",
): Promise<TestCase> {
  const draftId = await makeDraft(council, person.id);
  const made = await report(
    council,
    {
      draftId,
      service,
      answers: {
        ...{ danger: "no", position: "kerb", size: "large", depth: "deep" },
        details: "As big as a walrus",
      },
      location: { lat: 51.2798, long: 1.0828, place: "Unmistakable Lane", postcode: "ZZ99 9ZZ" },
      contact,
      account: { residentId: person.id, email: person.email },
      fileIds: [await photoOf(draftId)],
    },
    now,
  );
  await withScope(person.scope, async (db) => {
    const { reference } = made;
    await messageCouncil(db, { reference, words: "A walrus writes", file: await paper() }, now);
  });
  return made;
}

/** Officers look at it, write to each other and to the person, and show it to everybody. */
export async function workOn(officer: TestOfficer, { caseId }: TestCase, now: Date): Promise<void> {
  await withScope(officer.scope, async (db) => {
    await noteLook(db, caseId, now);
    const { revision } = await db.case.findUniqueOrThrow({ where: { id: caseId } });
    await addNote(db, { caseId, revision, note: "Mr Quillfeather rang" }, now);
    const photos = await db.file.findMany({ where: { caseId, eventId: null } });
    const fileIds = photos.map(({ id }) => id);
    const shown = { words: "A walrus", place: "Unmistakable Lane", fileIds };
    await publishReport(db, { caseId, revision: revision + 1, ...shown }, now);
    const message = "Dear Mr Quillfeather, Ada Officer is on it";
    await answerResident(db, { caseId, revision: revision + 2, message }, now);
  });
}

export async function close(
  officer: TestOfficer,
  { caseId }: TestCase,
  now: Date,
  words = "Mr Quillfeather, it is fixed",
): Promise<void> {
  await withScope(officer.scope, async (db) => {
    const { revision } = await db.case.findUniqueOrThrow({ where: { id: caseId } });
    await closeCase(db, { caseId, revision, reason: "fixed", words }, now);
  });
}

/** They follow somebody else's report. */
export async function follow(person: TestPerson, { reference }: TestCase, now: Date) {
  const { id: residentId, email } = person;
  await withScope(followingScope(), (db) =>
    followReport(db, { reference, email, account: { residentId, email } }, now),
  );
}

/** A form that they began and did not send. */
export async function beginForm(person: TestPerson, council: TestCouncil): Promise<void> {
  const id = await makeDraft(council, person.id);
  await photoOf(id);
  await withScope(system, (db) =>
    db.draft.update({ where: { id }, data: { answers: { details: "A second walrus" } } }),
  );
}

async function photoOf(draftId: string): Promise<string> {
  const grey = { create: { width: 8, height: 6, channels: 3 as const, background: "#888888" } };
  const prepared = await preparePhoto(await sharp(grey).png().toBuffer());
  if (!prepared.ok) throw new Error(prepared.reason);
  const fileId = await storeFile(prepared.photo);
  await withScope(system, (db) => keepPhoto(db, { fileId, draftId, photo: prepared.photo }));
  return fileId;
}

async function paper() {
  const bytes = Buffer.from(`%PDF-1.7\n% ${newId()} walrus\ntrailer<<>>\n%%EOF\n`);
  const prepared = await prepareUpload(new Uint8Array(bytes), "walrus.pdf");
  if (!prepared.ok) throw new Error(prepared.reason);
  return { fileId: await storeFile(prepared.upload), upload: prepared.upload };
}
