import { type Asked, holderOfLink, receiveCase } from "@/lib/cases";
import { newId, type Scope, withScope } from "@/lib/platform";
import { draftScope, systemScope } from "@/lib/platform/mint";
import { contactPath } from "../paths";
import type { TestCouncil } from "./council";

const system = systemScope("test");

export interface TestCase {
  caseId: string;
  reference: string;
  draftId: string;
  contactId: string;
  /** Of whoever reported it. */
  reporter: Scope;
}

/** A pothole in Canterbury, as a journey that ends now would hand it over. */
export function asked(council: TestCouncil, draftId: string, changes: Partial<Asked> = {}): Asked {
  return {
    draftId,
    councilId: council.id,
    councilCode: council.code,
    service: "pothole",
    version: 1,
    answers: { danger: "no", position: "kerb", size: "large", depth: "deep" },
    location: { lat: 51.2798, long: 1.0828, place: "Outside the library", postcode: "CT1 2NX" },
    contact: { name: "Rosa Resident", email: "rosa@example.com", phone: null },
    firstLetter: true,
    fileIds: [],
    targetDays: 10,
    teamId: null,
    publish: "after-a-look",
    words: null,
    ...changes,
  };
}

/** A draft that is ready to be sent, of somebody signed in where a resident is given. */
export async function makeDraft(council: TestCouncil, residentId?: string): Promise<string> {
  const id = newId();
  const now = new Date();
  await withScope(system, (db) =>
    db.draft.create({
      data: {
        id,
        councilId: council.id,
        residentId,
        journey: "report",
        version: 1,
        secretHash: "",
        answers: {},
        refused: {},
        createdAt: now,
        updatedAt: now,
        expiresAt: new Date(now.getTime() + 86_400_000),
      },
    }),
  );
  return id;
}

/** A case as a resident sends it. */
export async function report(
  council: TestCouncil,
  changes: Partial<Asked> = {},
  now = new Date(),
): Promise<TestCase> {
  const draftId = changes.draftId ?? (await makeDraft(council, changes.account?.residentId));
  const received = await withScope(draftScope(draftId), (db) =>
    receiveCase(db, asked(council, draftId, changes), now),
  );
  if (received.repeated) throw new Error("This draft was sent before");
  const { caseId, reference, contactId } = received;
  return { caseId, reference, draftId, contactId, reporter: await scopeOfContact(contactId) };
}

/** The scope that the link in a contact's letter leads to. */
export async function scopeOfContact(contactId: string): Promise<Scope> {
  const token = contactPath("open", contactId).split("/").pop() ?? "";
  const holder = await holderOfLink("open", token);
  if (!holder) throw new Error("There is no such contact");
  return holder.scope;
}

/** A photo that was uploaded with a draft. */
export async function addPhoto(draftId: string): Promise<string> {
  const id = newId();
  await withScope(system, (db) =>
    db.file.create({
      data: {
        id,
        draftId,
        mime: "image/jpeg",
        bytes: 1,
        width: 1,
        height: 1,
        sha256: "",
        createdAt: new Date(),
      },
    }),
  );
  return id;
}

/** The letters to an address, in the order they were written: which and what they say. */
export async function lettersTo(email: string) {
  return withScope(system, (db) =>
    db.letter.findMany({
      where: { recipient: email },
      orderBy: { id: "asc" },
      select: { template: true, fields: true, councilId: true, caseId: true, createdAt: true },
    }),
  );
}

/** The token of a link in the last letter to an address: of `confirmPath`, `stopPath` and so on. */
export async function tokenFrom(email: string, field: string): Promise<string> {
  const fields = (await lettersTo(email)).at(-1)?.fields;
  const path = Object.entries(fields ?? {}).find(([name]) => name === field)?.[1];
  return String(path).split("/").pop() ?? "";
}

/** The names of the letters to an address, in the order they were written. */
export async function templatesTo(email: string): Promise<string[]> {
  return (await lettersTo(email)).map(({ template }) => template);
}
