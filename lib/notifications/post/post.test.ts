import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  lettersOfBatch,
  markPosted,
  postBatches,
  printLetters,
  sendLetter,
  waitingForPost,
} from "@/lib/notifications";
import { newId, type Scope, withScope } from "@/lib/platform";
import { staffScope, systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { makeBatches } from "./batches";
import { letPostedJob } from "./posted";

const database = testDatabase();
const system = systemScope("test");
const [kent, other] = [newId(), newId()];
const officer = staffScope(newId(), kent, "officer");
const elsewhere = staffScope(newId(), other, "administrator");
const monday = new Date("2026-11-23T05:00:00Z");
const tuesday = new Date("2026-11-24T05:00:00Z");

const message = {
  template: "message-from-council",
  fields: {
    reference: "KEN-7K4P9QX-3",
    what: "Pothole",
    message: "Mended on Friday. Dziękujemy, Łukasz.",
    trackPath: "/track/open/x",
    stopPath: "/track/stop/x",
  },
} as const;

const write = (to: string | { lines: string[] }, councilId = kent) =>
  withScope(system, (db) => sendLetter(db, { ...message, to, councilId, caseId: null }));
const ada = { lines: ["Ada Ward", "9 Castle Street", "Canterbury", "CT1 2NX"] };
const makeBatchesOn = (now: Date) => withScope(system, (db) => makeBatches(db, now));
const seen = (scope: Scope, councilId = kent) =>
  withScope(scope, async (db) => (await postBatches(db, { councilId })).batches);

beforeAll(async () => {
  for (const [id, code] of [
    [kent, "KEN"],
    [other, "OTH"],
  ]) {
    await database.query(
      `INSERT INTO councils (id, code, slug, name, short_name, gss, former_gss, tier, type_name, region, current)
       VALUES ($1, $2, lower($2), $2 || ' Council', $2, $2, '{}', 'unitary', 'Unitary', 'South East', true)`,
      [id, code],
    );
  }
});
beforeEach(() => database.query("TRUNCATE letters, post_batches"));

describe("a letter on paper", () => {
  it("waits for the day's batch of its council, and nobody delivers it by e-mail", async () => {
    await write(ada);
    await write("ada@example.com");
    await write(ada, other);
    expect(await withScope(officer, (db) => waitingForPost(db, kent))).toBe(1);
    await makeBatchesOn(monday);
    expect(await seen(officer)).toMatchObject([{ day: "2026-11-23", letters: 1, postedAt: null }]);
    expect(await withScope(officer, (db) => waitingForPost(db, kent))).toBe(0);
    const { rows } = await database.query(
      `SELECT count(*)::int AS n FROM graphile_worker._private_jobs j
       JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'deliver-letter'`,
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it("that comes after the batch waits for the next day's", async () => {
    await write(ada);
    await makeBatchesOn(monday);
    await write(ada);
    await makeBatchesOn(monday);
    expect(await seen(officer)).toMatchObject([{ letters: 1 }]);
    await makeBatchesOn(tuesday);
    expect(await seen(officer)).toMatchObject([
      { day: "2026-11-24", letters: 1 },
      { day: "2026-11-23", letters: 1 },
    ]);
  });

  it("is in one batch when two workers make it at the same moment", async () => {
    await write(ada);
    await Promise.all([makeBatchesOn(monday), makeBatchesOn(monday)]);
    const batches = await seen(officer);
    expect(batches.map(({ letters }) => letters)).toEqual([1]);
  });

  it("is sent when an officer says that it is posted, once", async () => {
    await write(ada);
    await makeBatchesOn(monday);
    const [batch] = await seen(officer);
    const batchId = batch?.id ?? "";
    const post = (scope: Scope, now: Date) =>
      withScope(scope, (db) => markPosted(db, { batchId }, now));
    expect(await post(elsewhere, monday)).toEqual({ ok: false, reason: "not-found" });
    expect(await post(officer, monday)).toEqual({ ok: true });
    expect(await post(officer, tuesday)).toEqual({ ok: true });
    await letPostedJob.run({ batchId }, { number: 1, last: false });
    await letPostedJob.run({ batchId }, { number: 1, last: false });
    const { rows } = await database.query("SELECT state, sent_at FROM letters");
    expect(rows).toEqual([{ state: "sent", sent_at: monday }]);
  });

  it("forgets its secret once it is in the post, and is printed no more", async () => {
    const code = { code: "7K4P-9QX3-M2TD", days: 28, claimPath: "/account/add-reports" };
    const order = { template: "caller-code", fields: code, to: ada, councilId: kent } as const;
    await withScope(system, (db) => sendLetter(db, { ...order, caseId: null }));
    await write(ada);
    await makeBatchesOn(monday);
    const batchId = (await seen(officer))[0]?.id ?? "";
    const printed = async () =>
      (await withScope(officer, (db) => lettersOfBatch(db, batchId)))?.letters.length;
    expect(await printed()).toBe(2);
    await withScope(officer, (db) => markPosted(db, { batchId }, monday));
    await letPostedJob.run({ batchId }, { number: 1, last: false });
    const { rows } = await database.query(
      "SELECT fields FROM letters WHERE template = 'caller-code'",
    );
    expect(rows).toEqual([{ fields: {} }]);
    expect(await printed()).toBe(1);
  });

  it("is refused without lines to send it to", async () => {
    await expect(write({ lines: ["Ada Ward"] })).rejects.toThrow();
  });
});

describe("what is printed", () => {
  it("is the council's own batch", async () => {
    await write(ada);
    await makeBatchesOn(monday);
    const [batch] = await seen(officer);
    const letters = (scope: Scope) =>
      withScope(scope, (db) => lettersOfBatch(db, batch?.id ?? newId()));
    expect(await letters(elsewhere)).toBeNull();
    expect(await letters(officer)).toMatchObject({ day: "2026-11-23", letters: [ada] });
  });

  it("is a PDF with a page for each letter, in large enough letters, and no link", async () => {
    await write(ada);
    await write({ lines: ["Łukasz Nowak", "1 Road", "CT1 2UR"] });
    await makeBatchesOn(monday);
    const [batch] = await seen(officer);
    const found = await withScope(officer, (db) => lettersOfBatch(db, batch?.id ?? ""));
    const pdf = printLetters(found?.letters ?? [], "Letters");
    const chunks: Buffer[] = [];
    for await (const chunk of pdf) chunks.push(Buffer.from(chunk));
    const bytes = Buffer.concat(chunks).toString("latin1");
    expect(bytes.startsWith("%PDF-")).toBe(true);
    expect(bytes.match(/\/Type \/Page\b/g)).toHaveLength(2);
    expect(bytes).toContain("/Lang (en-GB)");
    expect(bytes).not.toContain("/URI");
  });
});
