import { Readable } from "node:stream";
import { beforeEach, describe, expect, it } from "vitest";
import { makeCouncil } from "@/lib/cases/testing";
import { takeBatch } from "@/lib/debts";
import { fundKindByKey, inGroups, referenceOf } from "@/lib/funds";
import { newId, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { batchText } from "../testing/batch";

testDatabase();

const taxKind = fundKindByKey("council-tax") ?? fail();

function fail(): never {
  throw new Error("There is no council tax");
}

let place: { councilId: string; sourceId: string };
let council: { id: string; tier: "unitary" };
let number = 0;

beforeEach(async () => {
  number += 1;
  const { id } = await makeCouncil(`D${"ABCDEFGHIJKLMNOPQRSTUVW"[number]}B`);
  council = { id, tier: "unitary" };
  place = { councilId: id, sourceId: await makeSource(id, "revenues") };
  await asSystem((db) =>
    db.fund.create({ data: { id: newId(), councilId: id, kind: "council-tax", enabled: true } }),
  );
});

/** Council tax references that are right. */
const spaced = (reference: string) => inGroups(taxKind.reference, reference);
const [one = "", two = ""] = [1001, 1002, 1003, 1004].flatMap(
  (number) => referenceOf({ format: taxKind.reference, prefix: null }, number) ?? [],
);

async function makeSource(councilId: string, key: string): Promise<string> {
  const id = newId();
  await asSystem((db) => db.debtSource.create({ data: { id, councilId, key, name: "Revenues" } }));
  return id;
}

const asSystem = <T>(work: Parameters<typeof withScope<T>>[1]) =>
  withScope(systemScope("test"), work);

const take = (text: string, sender = place) => takeBatch(sender, council, Readable.from([text]));

const account = (reference: string, balance: string, stage = "none") =>
  `A,council-tax,${reference},CT1 2NX,${balance},${stage},,`;
const line = (key: string, outstanding: string, kind = "instalment") =>
  `L,${key},${kind},2026-12-01,100.00,${outstanding},Instalment`;

async function standing() {
  const accounts = await asSystem((db) =>
    db.debtAccount.findMany({
      where: { councilId: place.councilId },
      include: { lines: { orderBy: { key: "asc" } }, prices: { orderBy: { from: "asc" } } },
      orderBy: { reference: "asc" },
    }),
  );
  return accounts.map(({ reference, balance, stage, lines, prices }) => ({
    ...{ reference, balance, stage },
    lines: Object.fromEntries(lines.map(({ key, outstanding }) => [key, outstanding])),
    ...(prices.length > 0 && { prices: prices.map(({ amount }) => amount) }),
  }));
}

describe("taking a batch", () => {
  it("puts accounts and lines in place, and tells of those that it could not take by line", async () => {
    const taken = await take(
      batchText([
        ...[account(spaced(one), "60.00", "reminder"), line("a", "60.00"), line("b", "0.00")],
        ...["A,rent,9,CT1,1.00,none,,", line("a", "1.00")],
        ...[account(two, "5.00"), line("a", "4.00")],
        ...[account(wrong(two), "5.00"), line("a", "5.00")],
      ]),
    );
    expect(taken).toEqual({
      ...{ ok: true, number: 1, repeated: false, accounts: 1, refused: 3, balance: 6000n },
    });
    expect(await standing()).toEqual([
      { reference: one, balance: 6000n, stage: "reminder", lines: { a: 6000n, b: 0n } },
    ]);
    const refusals = await asSystem((db) =>
      db.debtRefusal.findMany({
        where: { councilId: place.councilId },
        orderBy: { line: "asc" },
        select: { line: true, reason: true },
      }),
    );
    expect(refusals).toEqual([
      { line: 5, reason: "fund is not known" },
      { line: 7, reason: "balance is not the sum of its lines" },
      { line: 9, reason: "reference has a wrong check digit" },
    ]);
  });

  it("keeps the second fact as a hash only", async () => {
    await take(batchText([account(one, "0.00")]));
    const [row] = await asSystem((db) =>
      db.debtAccount.findMany({ where: { councilId: place.councilId } }),
    );
    expect(row?.secondHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("changes what another batch says anew, and leaves what it does not name", async () => {
    await take(batchText([account(one, "100.00"), line("a", "100.00"), account(two, "0.00")]));
    const [before] = await asSystem((db) =>
      db.debtLine.findMany({ where: { councilId: place.councilId } }),
    );
    await take(
      batchText(
        [account(one, "40.00", "summons"), line("a", "0.00"), line("costs", "40.00", "costs")],
        {
          ...{ number: 2, extent: "changes" },
        },
      ),
    );
    expect(await standing()).toEqual([
      { reference: one, balance: 4000n, stage: "summons", lines: { a: 0n, costs: 4000n } },
      { reference: two, balance: 0n, stage: "none", lines: {} },
    ]);
    const after = await asSystem((db) =>
      db.debtLine.findFirst({ where: { councilId: place.councilId, key: "a" } }),
    );
    // A payment stands against the line: it is the same one.
    expect(after?.id).toBe(before?.id);
  });

  it("owes nothing any more of what a whole batch does not name, and of a line that is gone", async () => {
    const first = [account(one, "10.00"), line("a", "4.00"), line("b", "6.00")];
    await take(batchText([...first, account(two, "7.00"), line("a", "7.00")]));
    await take(batchText([account(one, "6.00"), line("b", "6.00")], { number: 2 }));
    expect(await standing()).toEqual([
      { reference: one, balance: 600n, stage: "none", lines: { a: 0n, b: 600n } },
      { reference: two, balance: 0n, stage: "none", lines: { a: 0n } },
    ]);
  });

  it("replaces the prices of a penalty by those that are named", async () => {
    const penalty = [account(one, "35.00"), line("1", "35.00", "penalty")];
    await take(batchText([...penalty, "P,2026-11-20,discount,35.00", "P,2026-12-11,full,70.00"]));
    expect(await standing()).toMatchObject([{ prices: [3500n, 7000n] }]);
    await take(batchText([...penalty, "P,2026-12-11,full,80.00"], { number: 2 }));
    expect(await standing()).toMatchObject([{ prices: [8000n] }]);
  });

  it("takes the same batch once, however often and by how many at once it is sent", async () => {
    const text = batchText([account(one, "5.00"), line("a", "5.00")]);
    const all = await Promise.all([take(text), take(text), take(text)]);
    expect(all.map((taken) => taken.ok && taken.repeated).sort()).toEqual([false, true, true]);
    expect(all).toEqual(all.map(() => expect.objectContaining({ accounts: 1, balance: 500n })));
    const count = await asSystem((db) =>
      db.debtBatch.count({ where: { sourceId: place.sourceId } }),
    );
    expect(count).toBe(1);
  });

  it.each([
    ["its number with another content", { number: 1 }, /taken already/],
    ["changes that do not follow", { number: 3, extent: "changes" }, /Batch 2 has not come/],
    ["another system's batch", { number: 2, source: "parking" }, /is of parking/],
  ])("refuses %s, and changes nothing", async (_what, options, message) => {
    await take(batchText([account(one, "5.00"), line("a", "5.00")]));
    const before = await standing();
    const taken = await take(batchText([account(one, "6.00"), line("a", "6.00")], options));
    expect(taken).toEqual({ ok: false, message: expect.stringMatching(message) });
    expect(await standing()).toEqual(before);
  });

  it("leaves everything as it was where the file stops in the middle", async () => {
    await take(batchText([account(one, "5.00"), line("a", "5.00")]));
    const before = await standing();
    const text = batchText([account(one, "6.00"), line("a", "6.00")], { number: 2 });
    expect(await take(text.slice(0, text.indexOf("\nT,")))).toMatchObject({ ok: false });
    const broken = takeBatch(place, council, Readable.from(brokenOff(text)));
    await expect(broken).rejects.toThrow("the line went dead");
    expect(await standing()).toEqual(before);
    expect(await take(text)).toMatchObject({ ok: true, number: 2, repeated: false });
  });

  it("refuses an account that another system owns, and one that is named twice", async () => {
    await take(batchText([account(one, "5.00"), line("a", "5.00")]));
    const other = { ...place, sourceId: await makeSource(place.councilId, "legacy") };
    const twice = [
      account(two, "1.00"),
      line("a", "1.00"),
      account(spaced(two), "2.00"),
      line("a", "2.00"),
    ];
    const text = batchText([account(one, "9.00"), line("a", "9.00"), ...twice], {
      source: "legacy",
    });
    expect(await take(text, other)).toMatchObject({ accounts: 1, refused: 2, balance: 100n });
    expect(await standing()).toMatchObject([
      { reference: one, balance: 500n },
      { reference: two, balance: 100n, lines: { a: 100n } },
    ]);
  });
});

/** The reference with its last digit another. */
function wrong(reference: string): string {
  return reference.slice(0, -1) + ((Number(reference.at(-1)) + 1) % 10);
}

async function* brokenOff(text: string) {
  yield text.slice(0, 100);
  throw new Error("the line went dead");
}
