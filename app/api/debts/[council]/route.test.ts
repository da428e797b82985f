import { NextRequest } from "next/server";
import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import { makeCouncil, type TestCouncil } from "@/lib/cases/testing";
import { addSource, giveKey, sourcesOf } from "@/lib/debts";
import { batchText } from "@/lib/debts/testing/batch";
import { exampleOf, fundKindByKey } from "@/lib/funds";
import { makeKeeper } from "@/lib/ledger/testing";
import { newId, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { beginRequest } from "@/lib/web/testing/request";
import { POST } from "./route";

vi.mock("next/headers", async () => (await import("@/lib/web/testing/request")).nextHeaders);

testDatabase();

const kind = fundKindByKey("council-tax");
const reference = kind ? exampleOf({ format: kind.reference, prefix: null }) : "";
const account = `A,council-tax,${reference},CT1 2NX,5.00,none,,`;
const line = "L,1,charge,2026-12-01,5.00,5.00,Council tax";
let here: TestCouncil;
let there: TestCouncil;
let key: string;

beforeAll(async () => {
  here = await makeCouncil("DAH");
  there = await makeCouncil("DAT");
  await withScope(systemScope("test"), (db) =>
    db.fund.create({
      data: { id: newId(), councilId: here.id, kind: "council-tax", enabled: true },
    }),
  );
  const manager = await makeKeeper(here, "finance-manager");
  key = await withScope(manager.scope, async (db) => {
    await addSource(db, { key: "revenues", name: "Revenues" });
    const [source] = await sourcesOf(db, here.id);
    const given = await giveKey(db, source?.id ?? "");
    return given.ok ? given.key : "";
  });
});
beforeEach(() => beginRequest());

async function send(body: string | null, { council = here, bearer = key } = {}) {
  beginRequest({ authorization: `Bearer ${bearer}` });
  const url = `http://localhost/api/debts/${council.slug}`;
  const response = await POST(new NextRequest(url, { method: "POST", body }), {
    params: Promise.resolve({ council: council.slug }),
  });
  const text = await response.text();
  return { status: response.status, said: text && JSON.parse(text) };
}

it("takes a batch, says what was not taken by line, and answers the same once more", async () => {
  const text = batchText([account, line, account.replace(reference, "1"), line]);
  const taken = {
    ...{ batch: 1, accounts: 1, refused: 1, balance: "5.00", refusalsLeftOut: false },
    refusals: [{ line: 4, reason: expect.stringContaining("reference must be") }],
  };
  expect(await send(text)).toEqual({ status: 200, said: { ...taken, repeated: false } });
  expect(await send(text)).toEqual({ status: 200, said: { ...taken, repeated: true } });
});

it("says why nothing of a batch was taken", async () => {
  expect(await send("H,1,revenues,9")).toMatchObject({
    status: 422,
    said: { message: expect.stringContaining("Line 1") },
  });
  expect(await send(null)).toMatchObject({ status: 400 });
});

it.each([
  ["without a key", () => ({ bearer: "" }), 401],
  ["with a key that is nobody's", () => ({ bearer: "x".repeat(43) }), 401],
  ["at another council", () => ({ council: there }), 404],
])("takes nothing %s", async (_how, options, status) => {
  const before = await standing();
  expect(await send(batchText([account, line], { number: 2 }), options())).toEqual({
    status,
    said: "",
  });
  expect(await standing()).toEqual(before);
});

it("takes nothing with a key that another was given in place of", async () => {
  const manager = await makeKeeper(here, "finance-manager");
  const cashier = await makeKeeper(here, "cashier");
  const [source] = await withScope(manager.scope, (db) => sourcesOf(db, here.id));
  const give = (scope: typeof manager.scope) =>
    withScope(scope, (db) => giveKey(db, source?.id ?? ""));
  expect(await give(cashier.scope)).toEqual({ ok: false, reason: "forbidden" });
  expect(await give(manager.scope)).toMatchObject({ ok: true });
  expect(await send(batchText([account, line], { number: 2 }))).toMatchObject({ status: 401 });
});

const standing = () =>
  withScope(systemScope("test"), (db) =>
    db.debtBatch.findMany({ orderBy: { id: "asc" }, select: { id: true } }),
  );
