import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { csvRecords } from "@/lib/platform";
import { batchText } from "../testing/batch";
import type { BatchItem } from "./batch-account";
import { readBatch } from "./read-batch";

async function read(text: string): Promise<BatchItem[]> {
  const { items } = await readBatch(csvRecords(Readable.from([text])));
  const all: BatchItem[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const account = "A,council-tax,100234562,CT1 2NX,348.00,reminder,,";
const november = "L,2026-11,instalment,2026-11-01,174.00,174.00,Instalment 8 of 10";
const december = "L,2026-12,instalment,2026-12-01,174.00,174.00,Instalment 9 of 10";

describe("a batch", () => {
  it("gives each account with its lines and prices, and where it stands in the file", async () => {
    const penalty = "A,parking,KT12345674,AB12 CDE,35.00,none,dispute,2026-12-31";
    const items = await read(
      batchText([
        ...[account, november, december, penalty],
        "L,1,penalty,2026-12-24,70.00,35.00,Parked",
        "P,2026-11-20,discount,35.00",
        "P,2026-12-11,full,70.00",
      ]),
    );
    expect(items).toMatchObject([
      {
        kind: "account",
        account: {
          ...{ line: 2, fund: "council-tax", balance: 34_800n, stage: "reminder", hold: null },
          lines: [{ key: "2026-11", outstanding: 17_400n }, { dueOn: "2026-12-01" }],
        },
      },
      {
        account: {
          ...{ hold: "dispute", holdUntil: "2026-12-31" },
          prices: [
            { from: "2026-11-20", amount: 3500n },
            { kind: "full", amount: 7000n },
          ],
        },
      },
    ]);
  });

  it("takes a credit, of which no line is owed", async () => {
    const credit = "A,council-tax,100234562,CT1 2NX,-12.50,none,,";
    expect(await read(batchText([credit]))).toMatchObject([{ account: { balance: -1250n } }]);
  });

  const lone = "A,rent,R1,CT1,1.00,none,,";
  it.each([
    [
      "an amount without pence",
      [account, november.replace("174.00", "£174.00"), december],
      3,
      "amount is not an amount like 123.45",
    ],
    [
      "a day that there is not",
      [account, november.replace("2026-11-01", "2026-02-30"), december],
      3,
      "due on is not a day",
    ],
    ["another sum than its lines", [account, november], 2, "balance is not the sum of its lines"],
    ["a line named twice", [account, november, november], 2, "names a line twice"],
    [
      "a stage that is unknown",
      [account.replace("reminder", "bailiffs"), november, december],
      2,
      "stage",
    ],
    [
      "a day until which nothing holds",
      [`${lone}2026-12-01`, "L,1,charge,2026-12-01,1.00,1.00,x"],
      2,
      "hold until has no hold",
    ],
    ["a letter that is none", [account, november, december, "Z,1"], 5, "begins with none of"],
  ])(
    "refuses an account with %s, by its line, and no other",
    async (_what, lines, line, reason) => {
      const good = [
        "A,parking,KT1,AB12 CDE,35.00,none,,",
        "L,1,penalty,2026-12-24,70.00,35.00,Parked",
      ];
      const items = await read(batchText([...lines, ...good]));
      expect(items).toMatchObject([
        { kind: "refused", line, reason: expect.stringContaining(reason) },
        { kind: "account", account: { fund: "parking" } },
      ]);
    },
  );

  it("says of a line before all accounts that it belongs to none", async () => {
    expect(await read(batchText([november]))).toEqual([
      { kind: "refused", line: 2, reason: "belongs to no account" },
    ]);
  });

  const whole = batchText([account, november, december]);
  it.each([
    ["nothing in it", "", /is empty/],
    ["no head", whole.slice(whole.indexOf("A,")), /Line 1 is to be the head/],
    ["another layout's head", whole.replace("H,1", "H,2"), /version is not 1/],
    ["no end", whole.slice(0, whole.indexOf("T,")), /stops before its end/],
    [
      "a line missing",
      whole.replace(`${december}\n`, ""),
      /says 1 accounts and 2 lines; 1 and 1 came/,
    ],
    ["an account missing", whole.replace(`${account}\n`, ""), /says 1 accounts/],
    [
      "another balance at its end",
      whole.replace("T,1,2,348.00", "T,1,2,349.00"),
      /another balance/,
    ],
    [
      "an end in the middle",
      whole.replace(december, `T,1,1,348.00\n${december}`),
      /says|after the end/,
    ],
    ["two heads", whole.replace(december, whole.split("\n")[0] ?? ""), /second head/],
    [
      "a quote that is never closed",
      whole.replace("Instalment 9", '"Instalment 9'),
      /well-formed|stops/,
    ],
  ])("is refused whole with %s", async (_what, text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });
});
