import { beforeAll, expect, it, vi } from "vitest";
import { makeOfficer, report } from "@/lib/cases/testing";
import { withScope } from "@/lib/platform";
import { publicScope } from "@/lib/platform/mint";
import {
  asking,
  roundTrips,
  type Statement,
  statementsOf,
  testDatabase,
} from "@/lib/platform/testing";
import { beginRequest, request } from "@/lib/web/testing/request";
import Account from "./account/page";
import Case from "./staff/[council]/cases/[reference]/page";
import Queue from "./staff/[council]/cases/page";
import { makeWorld, type World } from "./testing/world";

vi.mock("next/headers", async () => (await import("@/lib/web/testing/request")).nextHeaders);

// How often the pages that people have open all day wait for the database, from the cookie to the
// last row: three times at most beside what a transaction begins and ends with, and as often with
// much on them as with little.

const database = testDatabase();
let world: World;

beforeAll(async () => {
  await database.query("SET app.kind = 'system'");
  world = await makeWorld(0);
});

const searchParams = Promise.resolve({});
const at = () => ({ council: world.here.slug, reference: String(world.things.reference) });

const pages = [
  ["the account", "the resident", () => Account({ searchParams })],
  ["the queue", "officer of here", () => Queue({ params: Promise.resolve(at()), searchParams })],
  ["a case", "officer of here", () => Case({ params: Promise.resolve(at()), searchParams })],
] as const;

it.each(pages)("reads %s in three round trips at most", async (_name, who, page) => {
  const read = () => {
    beginRequest({ "x-method": "GET" });
    for (const [name, value] of Object.entries(world.askers[who] ?? {})) {
      request.cookies.set(name, value);
    }
    return statementsOf(page);
  };
  const few = await read();
  for (let more = 0; more < 3; more += 1) await report(world.here);
  await makeOfficer(world.here);
  const many = await read();
  expect(texts(many)).toEqual(texts(few));
  expect(roundTrips(many)).toBeLessThanOrEqual(3);
});

it("asks beside that only to begin, to say who asks, and to commit", async () => {
  const sent = await statementsOf(() => withScope(publicScope(null), async () => {}));
  expect(sent).toHaveLength(3);
});

const texts = (statements: Statement[]) => asking(statements).map(({ text }) => text);
