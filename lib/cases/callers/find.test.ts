import { beforeAll, describe, expect, it } from "vitest";
import { addMarker, findCallers } from "@/lib/cases";
import {
  makeCouncil,
  makeOfficer,
  report,
  type TestCase,
  type TestOfficer,
} from "@/lib/cases/testing";
import { withScope } from "@/lib/platform";
import { testDatabase } from "@/lib/platform/testing";

// Who calls, found among those who reported something to the officer's own council.

testDatabase();

let officer: TestOfficer;
let elsewhere: TestOfficer;
let first: TestCase;
let second: TestCase;

const ada = { name: "Ada Wärd", email: null, phone: "+44 1227 000001" };
const home = { ...ada, addressLines: ["9 Castle Street", "Canterbury", "CT1 2NX"] };

beforeAll(async () => {
  const council = await makeCouncil("FND");
  const other = await makeCouncil("FNE");
  officer = await makeOfficer(council);
  elsewhere = await makeOfficer(other);
  first = await report(council, { contact: ada });
  second = await report(council, { contact: home, service: "graffiti" });
  await report(council, { contact: { name: "Ben Lee", email: "ben@example.com", phone: null } });
  await report(other, { contact: { ...ada, name: "Ada of elsewhere" } });
  const manager = await makeOfficer(council, { role: "manager" });
  const marker = { kind: "other", words: "Ring first", months: "3" } as const;
  await withScope(manager.scope, (db) => addMarker(db, { ...marker, caseId: second.caseId }));
});

const found = async (typed: string, who = officer) =>
  (await withScope(who.scope, (db) => findCallers(db, typed))).people;

describe("findCallers", () => {
  it.each([
    ["name", "ada ward"],
    ["phone number, however it is written", "01227 000 001"],
    ["postcode", "ct12nx"],
  ])("finds by %s, a person once with their cases, the newest first", async (_by, typed) => {
    const people = await found(typed);
    const hers = people.find(({ name }) => name === "Ada Wärd");
    expect(hers).toMatchObject({ reference: second.reference, addressLines: home.addressLines });
    expect(hers?.cases[0]?.reference).toBe(second.reference);
    expect(people.filter(({ name }) => name === "Ada Wärd")).toHaveLength(1);
  });

  it("finds by reference in any spelling, and by e-mail address", async () => {
    const typed = first.reference.toLowerCase().replaceAll("-", " ");
    expect((await found(typed)).map(({ reference }) => reference)).toEqual([first.reference]);
    expect((await found("ben@example.com")).map(({ name }) => name)).toEqual(["Ben Lee"]);
  });

  it("says what colleagues must know before the officer acts", async () => {
    const [hers] = await found("ada");
    expect(hers?.markers).toMatchObject([{ kind: "other", words: "Ring first" }]);
    expect((await found("ben"))[0]?.markers).toEqual([]);
  });

  it("finds nobody of another council's, and nobody for words of a report", async () => {
    expect((await found("ada")).map(({ name }) => name)).toEqual(["Ada Wärd"]);
    expect(await found("ben", elsewhere)).toEqual([]);
    expect(await found(first.reference, elsewhere)).toEqual([]);
    expect(await found("library")).toEqual([]);
    expect(await found("  …")).toEqual([]);
  });
});
