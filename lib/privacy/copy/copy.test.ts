import { beforeAll, describe, expect, it } from "vitest";
import {
  confirmContact,
  followingScope,
  followReport,
  handOverCase,
  holderOfLink,
} from "@/lib/cases";
import {
  makeCouncil,
  makeOfficer,
  report,
  type TestCase,
  type TestCouncil,
  type TestOfficer,
  tokenFrom,
} from "@/lib/cases/testing";
import { accountLetters } from "@/lib/identity/testing/letters";
import { londonDay, withScope } from "@/lib/platform";
import { residentScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { askCopy, type Copy, copyStanding, readyCopy } from "@/lib/privacy";
import { eraseOld } from "../retention-job";
import {
  beginForm,
  close,
  follow,
  makePerson,
  reportOf,
  type TestPerson,
  workOn,
} from "../testing/person";
import { copyJob, makeCopy } from "./job";

const database = testDatabase();
const now = new Date(new Date().setUTCHours(12, 0, 0, 0) - 20 * 86_400_000);
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

let here: TestCouncil;
let there: TestCouncil;
let ada: TestOfficer;
let tom: TestOfficer;
let person: TestPerson;
let plain: TestCase;
let moved: TestCase;

beforeAll(async () => {
  here = await makeCouncil("CPA");
  there = await makeCouncil("CPB");
  ada = await makeOfficer(here, { name: "Ada Officer" });
  tom = await makeOfficer(there, { name: "Tom Tester" });
  person = await makePerson(now);
  plain = await reportOf(person, here, now);
  await workOn(ada, plain, now);
  // Somebody else follows it.
  const other = "nosy@neighbour.example";
  await withScope(followingScope(), (db) =>
    followReport(db, { reference: plain.reference, email: other }),
  );
  const holder = await holderOfLink("confirm", await tokenFrom(other, "confirmPath"));
  if (holder) await withScope(holder.scope, (db) => confirmContact(db));
  await close(ada, plain, later(1));
  moved = await reportOf(person, here, new Date(now.getTime() + 1));
  const { caseId } = moved;
  await withScope(ada.scope, async (db) => {
    const { revision } = await db.case.findUniqueOrThrow({ where: { id: caseId } });
    const to = { councilId: there.id, service: null, follow: false };
    await handOverCase(db, { caseId, revision, ...to, words: "Theirs" }, later(1));
  });
  await workOn(tom, moved, later(2));
  await follow(
    person,
    await report(there, { contact: { name: null, email: null, phone: null } }),
    now,
  );
  await beginForm(person, here);
});

const asPerson = <T>(work: Parameters<typeof withScope<T>>[1]) => withScope(person.scope, work);
const askedIds = async () =>
  (await database.query("SELECT id FROM data_exports ORDER BY id")).rows.map(({ id }) => id);

async function copy(): Promise<Copy> {
  const made = await asPerson((db) => readyCopy(db, later(3)));
  if (!made) throw new Error("There is no copy");
  return made;
}

describe("a copy of somebody's data", () => {
  it("is made once, however often it is asked for or its job runs, and a letter says so", async () => {
    expect(await asPerson((db) => copyStanding(db, now))).toEqual({ is: "none" });
    await Promise.all([1, 2, 3].map(() => asPerson((db) => askCopy(db, now))));
    expect(await asPerson((db) => copyStanding(db, now))).toEqual({ is: "at-work", since: now });
    expect(await asPerson((db) => readyCopy(db, now))).toBeNull();
    const [id = ""] = await askedIds();
    await Promise.all([makeCopy(id, later(2)), makeCopy(id, later(2))]);
    await makeCopy(id, later(3));
    expect(await askedIds()).toEqual([id]);
    expect(await asPerson((db) => copyStanding(db, later(3)))).toEqual({
      ...{ is: "ready", madeAt: later(2), until: later(9) },
    });
    const written = await accountLetters(person.email);
    expect(written.filter(({ template }) => template === "account-copy-ready")).toHaveLength(1);
  });

  it("holds the account, both councils' reports, letters, files, forms and who looked", async () => {
    const made = await copy();
    expect(made.account).toMatchObject({
      email: person.email,
      name: "Zebedee Quillfeather",
      phone: "07700 900461",
      accessNeeds: "A xylophone",
      homes: [{ address: ["1 Unmistakable Lane"], postcode: "CT1 2NX" }],
    });
    expect(made.signIn.sessions).toMatchObject([{ place: "192.0.2.99" }]);
    expect(made.reports.map(({ reference }) => reference)).toEqual([
      plain.reference,
      moved.reference,
    ]);
    const [first, second] = made.reports;
    expect(first).toMatchObject({
      council: "CPA Council",
      service: "Pothole",
      state: "Closed",
      closedBecause: "Fixed",
      where: { place: "Unmistakable Lane" },
      contact: { name: "Zebedee Quillfeather", email: person.email },
      published: { words: "A walrus", photos: 1 },
      lookedAt: [{ day: londonDay(now), council: "CPA Council", officers: 1 }],
      notesOfOfficers: 1,
    });
    expect(first?.answers).toContainEqual({
      question: "Other details",
      answer: ["As big as a walrus"],
    });
    expect(first?.files.map(({ type }) => type)).toEqual(["image/jpeg", "application/pdf"]);
    expect(first?.letters.map(({ name }) => name)).toContain("Report received, from an account");
    expect(first?.history.map(({ by, words }) => [by, words])).toContainEqual([
      "you",
      "A walrus writes",
    ]);
    expect(second?.councils.map(({ council }) => council)).toEqual(["CPA Council", "CPB Council"]);
    expect(made.follows).toHaveLength(1);
    expect(made.formsNotSent[0]).toMatchObject({ answers: { details: "A second walrus" } });
  });

  it("leaves out officers' names, what they wrote to each other, and everybody else", async () => {
    const text = JSON.stringify(await copy());
    for (const hidden of [
      "Ada",
      "Tom Tester",
      ada.email,
      "nosy@neighbour.example",
      "Mr Quillfeather rang",
    ]) {
      expect(text).not.toContain(hidden);
    }
    expect(text).toContain("[name of an officer] is on it");
  });

  it("lets nobody in: no link of a letter and no secret is in it", async () => {
    const text = JSON.stringify(await copy());
    expect(text).not.toMatch(/\/track\/|argon2/);
  });

  it("is its owner's alone, for a week", async () => {
    const stranger = residentScope(here.id);
    expect(await withScope(stranger, (db) => readyCopy(db, later(3)))).toBeNull();
    expect(await asPerson((db) => readyCopy(db, later(10)))).toBeNull();
    expect(await asPerson((db) => copyStanding(db, later(10)))).toEqual({ is: "none" });
    await asPerson((db) => askCopy(db, later(4)));
    const [, second = ""] = await askedIds();
    await makeCopy(second, later(4));
    expect(await askedIds()).toEqual([second]);
    await eraseOld(later(12));
    expect(await askedIds()).toEqual([]);
  });

  it("says that it failed where it could not be made, and can be asked for again", async () => {
    await asPerson((db) => askCopy(db));
    const [id = ""] = await askedIds();
    await copyJob.giveUp?.({ copyId: id });
    expect(await asPerson((db) => copyStanding(db))).toEqual({ is: "failed" });
    await asPerson((db) => askCopy(db));
    expect((await asPerson((db) => copyStanding(db))).is).toBe("at-work");
  });
});
