import { beforeAll, describe, expect, it } from "vitest";
import { type QueueFilter, queue } from "@/lib/cases";
import {
  makeCouncil,
  makeOfficer,
  report,
  type TestCase,
  type TestCouncil,
  type TestOfficer,
} from "@/lib/cases/testing";
import { withScope } from "@/lib/platform";
import { staffScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

const database = testDatabase();

const noon = (day: string) => new Date(`${day}T12:00:00Z`);
const library = { lat: 51.2798, long: 1.0828 };
let council: TestCouncil;
let officer: TestOfficer;
let cases: Record<"rosa" | "zoe" | "lamp", TestCase>;

beforeAll(async () => {
  // The owner's own changes count as the platform's.
  await database.query("SELECT set_config('app.kind', 'system', false)");
  council = await makeCouncil("FIL");
  officer = await makeOfficer(council);
  cases = {
    rosa: await report(council, {}, noon("2026-03-28")),
    zoe: await report(
      council,
      {
        location: {
          lat: 51.2978,
          long: 1.0828,
          place: "By St Peter’s church",
          postcode: "CT2 7AA",
        },
        contact: { name: "Zoë O’Brien", email: "zob@example.org", phone: "+44 7700 900123" },
      },
      noon("2026-03-29"),
    ),
    lamp: await report(
      council,
      {
        service: "street-light",
        location: { lat: 51.3248, long: 1.0828, place: null, postcode: null },
        answers: { words: "Three lamps flicker" },
        contact: { name: null, email: "someone@example.net", phone: "01227 123 456" },
      },
      noon("2026-03-30"),
    ),
  };
  // The same words elsewhere.
  await report(await makeCouncil("ELS"), {}, noon("2026-03-28"));
});

/** Who of the cases a filter finds, the oldest first. */
async function found(filter: Omit<QueueFilter, "councilId">, scope = officer.scope) {
  const { rows } = await withScope(scope, (db) => queue(db, { councilId: council.id, ...filter }));
  const names = Object.entries(cases).map(([name, { caseId }]) => [caseId, name] as const);
  return rows.map(({ id }) => new Map(names).get(id) ?? "another").reverse();
}

describe("the search", () => {
  it.each<[string, string[]]>([
    ["library", ["rosa"]],
    ["LIBRARIES", ["rosa"]],
    ["libr", ["rosa"]],
    ["st peter's", ["zoe"]],
    ["pothole", ["rosa", "zoe"]],
    ["pothole church", ["zoe"]],
    ["lamp", ["lamp"]],
    ["flickering", ["lamp"]],
    ["ct2 7aa", ["zoe"]],
    ["CT27AA", ["zoe"]],
    ["Rosa Resident", ["rosa"]],
    ["rosa@example.com", ["rosa"]],
    ["zoe o'brien", ["zoe"]],
    ["07700 900123", ["zoe"]],
    ["0044 7700900123", ["zoe"]],
    ["01227123456", ["lamp"]],
    ["rosa church", []],
    ["FIL", ["rosa", "zoe", "lamp"]],
    ["' | !lamp:* &", ["lamp"]],
    ["--", []],
    ["nowhere", []],
  ])("for %j finds %j", async (words, expected) => {
    expect(await found({ words })).toEqual(expected);
  });

  it("finds a case by its reference, in any spelling", async () => {
    const { reference } = cases.zoe;
    expect(await found({ words: reference })).toEqual(["zoe"]);
    expect(await found({ words: reference.toLowerCase().replaceAll("-", " ") })).toEqual(["zoe"]);
    expect(await found({ words: reference.split("-")[1] })).toEqual(["zoe"]);
  });

  it("follows what changes, and forgets what is taken out", async () => {
    const { caseId } = cases.lamp;
    const set = (table: string, change: string) =>
      database.query(
        `UPDATE ${table} SET ${change} WHERE ${table === "cases" ? "id" : "case_id"} = $1`,
        [caseId],
      );
    await set("cases", "place = 'Behind the bakery'");
    expect(await found({ words: "bakery" })).toEqual(["lamp"]);
    await set("cases", "place = NULL");
    expect(await found({ words: "bakery" })).toEqual([]);
    expect(await found({ words: "someone@example.net" })).toEqual(["lamp"]);
    await set("case_contacts", "email = NULL");
    expect(await found({ words: "someone@example.net" })).toEqual([]);
  });

  it("shows an officer who is limited to a service nothing of another", async () => {
    const limited = staffScope(officer.id, council.id, "officer", ["street-light"]);
    expect(await found({ words: "FIL" }, limited)).toEqual(["lamp"]);
    const seen = await withScope(limited, (db) => db.$queryRaw`SELECT FROM case_search`);
    expect(seen).toHaveLength(1);
  });
});

describe("the place", () => {
  it("narrows by distance from a point", async () => {
    const within = (metres: number) => found({ near: { point: library, metres } });
    expect(await within(1000)).toEqual(["rosa"]);
    // 2.0 and 5.0 kilometres north.
    expect(await within(1990)).toEqual(["rosa"]);
    expect(await within(2010)).toEqual(["rosa", "zoe"]);
    expect(await within(5010)).toEqual(["rosa", "zoe", "lamp"]);
  });

  it("is round, not square", async () => {
    const corner = { lat: library.lat - 0.0075, long: library.long - 0.012 };
    // 1,180 metres off, though within a kilometre to the north and to the east.
    expect(await found({ near: { point: corner, metres: 1000 } })).toEqual([]);
    expect(await found({ near: { point: corner, metres: 1200 } })).toEqual(["rosa"]);
  });

  it("narrows to a part of the map", async () => {
    const box = { minLat: 51.29, maxLat: 51.31, minLong: 1, maxLong: 1.1 };
    expect(await found({ box })).toEqual(["zoe"]);
  });
});

it("narrows by days of London's, both ends within", async () => {
  // Summer time began on 29 March 2026: midnight there is 11pm here the day before.
  const late = await report(council, {}, new Date("2026-03-29T22:59:00Z"));
  const next = await report(council, {}, new Date("2026-03-29T23:00:00Z"));
  cases = { ...cases, ...{ late, next } };
  expect(await found({ to: "2026-03-28" })).toEqual(["rosa"]);
  expect(await found({ from: "2026-03-29", to: "2026-03-29" })).toEqual(["zoe", "late"]);
  expect(await found({ from: "2026-03-30" })).toEqual(["next", "lamp"]);
});

it("narrows by what waits for somebody, and hides parts of incidents unless asked", async () => {
  const mark = (name: keyof typeof cases, change: string) =>
    database.query(`UPDATE cases SET ${change} WHERE id = $1`, [cases[name].caseId]);
  await mark("rosa", "unread_since = now(), reopenings = 1, disputed_at = now()");
  await mark("zoe", `handover = 'offered', from_council_id = '${council.id}'`);
  const only = { to: "2026-03-29", state: "open" } as const;
  expect(await found({ ...only, unread: true })).toEqual(["rosa"]);
  expect(await found({ ...only, disputed: true })).toEqual(["rosa"]);
  expect(await found({ ...only, reopened: true })).toEqual(["rosa"]);
  expect(await found({ ...only, offered: true })).toEqual(["zoe"]);
  await mark("zoe", `merged_into_id = '${cases.rosa.caseId}'`);
  expect(await found({ ...only, offered: true })).toEqual([]);
  expect(await found({ ...only, offered: true, merged: true })).toEqual(["zoe"]);
  await mark("rosa", "channel = 'counter'");
  expect(await found({ ...only, channel: "counter" })).toEqual(["rosa"]);
  expect(await found({ ...only, channel: "web", merged: true })).toEqual(["zoe", "late"]);
});
