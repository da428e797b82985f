import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { batchText } from "@/lib/debts/testing/batch";
import { exampleOf, fundKindByKey } from "@/lib/funds";
import { hashSecret, newId, newSecret } from "@/lib/platform";
import { newVisitor, shotsOf, signIn, withDatabase } from "../support";

// A revenues system sends what is owed over HTTP, and whoever keeps the money sees what was taken.

const finance = "/staff/canterbury/finance";
const shot = shotsOf("debts");
const name = `Revenues ${randomUUID().slice(0, 8)}`;
const key = newSecret();
const source = newId();

const kind = fundKindByKey("council-tax");
const reference = kind ? exampleOf({ format: kind.reference, prefix: null }) : "";
const account = `A,council-tax,${reference},CT1 2NX,5.00,none,,`;
const line = "L,1,charge,2026-12-01,5.00,5.00,Council tax";

beforeAll(async () => {
  await withDatabase((database) =>
    database.query(
      `INSERT INTO debt_sources (id, council_id, key, name, key_hash)
       SELECT $1, id, $2, $3, $4 FROM councils WHERE slug = 'canterbury'`,
      [source, name, name, hashSecret(key)],
    ),
  );
});

async function send(number: number, lines: string[]): Promise<Response> {
  return fetch(`${process.env.E2E_BASE_URL}/api/debts/canterbury`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "text/csv" },
    body: batchText(lines, { source: name, number }),
  });
}

describe.each([
  { scripting: false, width: 360, number: 1 },
  { scripting: true, width: 1280, number: 2 },
])("scripting $scripting, $width pixels wide", ({ number, ...options }) => {
  it("shows a batch that came, and by line what was not taken of it", async () => {
    const wrong = account.replace(reference, "123");
    const response = await send(number, [account, line, wrong, line, "A,rent,1,CT1,0.00,none,,"]);
    expect([response.status, await response.json()]).toMatchObject([
      200,
      {
        batch: number,
        accounts: 1,
        refused: 2,
        balance: "5.00",
        refusals: [{ line: 4 }, { line: 6 }],
      },
    ]);

    const officer = await newVisitor(options);
    await signIn(officer, "canterbury", "finance");
    await officer.open(finance);
    await officer.follow("Debts");
    expect(await officer.text()).toContain(name);
    await shot(officer, `${options.width}-list`);
    await officer.follow(`${name}, batch ${number}`);
    expect(await officer.text()).toContain("fund is not known");
    await shot(officer, `${options.width}-batch`);
    await officer.leave();
  });
});

it("is nothing to whoever keeps no money", async () => {
  const officer = await newVisitor({ scripting: false });
  await signIn(officer, "canterbury", "officer");
  expect(await officer.open(`${finance}/debts`)).toBe(403);
  await officer.leave();
});
