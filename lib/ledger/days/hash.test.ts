import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { makeCouncil } from "@/lib/cases/testing";
import { closeDay, post, reverse } from "@/lib/ledger";
import { chargePair, makeKeeper } from "@/lib/ledger/testing";
import { type Db, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

testDatabase();
const system = systemScope("test");
const as = <T>(work: (db: Db) => Promise<T>, scope = system) => withScope(scope, work);
const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
const at = new Date("2026-07-31T23:30:00.000Z");
const written = new Date("2026-08-01T08:00:00.120Z");
const now = new Date("2026-08-05T12:00:00Z");

// Written out by hand: whoever holds a day's journals can work its hash out without us, and a hash
// that was signed once must come out the same from every release.
it("is SHA-256 over the close before and a line for each journal", async () => {
  const council = await makeCouncil("HSH");
  const { id, scope } = makeKeeper(council, "cashier");
  const [paid, banked] = chargePair(council.id, "ch_Ä", { at });
  await as((db) => post(db, paid, written), scope);
  await as((db) => post(db, banked, written));
  const first = await as((db) => closeDay(db, council.id, "2026-08-01", now));
  const lines = [
    '["balance-transaction:txn_ch_Ä", "balance-transaction", "2026-08-01", "2026-08-01", "2026-08-01T08:00:00.120Z", "system", null, null, ' +
      '[["STRIPE", "", 9830, null, null, null], ["FEES", "", 170, null, null, null], ["BRIDGE", "ch_Ä", -10000, null, null, null]]]',
    `["charge-paid:ch_Ä", "charge-paid", "2026-08-01", "2026-08-01", "2026-08-01T08:00:00.120Z", "finance", "${id}", null, ` +
      '[["BRIDGE", "ch_Ä", 10000, null, null, null], ["FUND", "council-tax", -10000, "R100", "9100", null]]]',
  ];
  const firstHash = sha256(`\n${lines.join("\n")}`);
  expect(first).toMatchObject({ close: { hash: firstHash, journals: 2 } });

  const { journalId } = await as((db) => post(db, banked));
  await as((db) => reverse(db, { journalId, cause: "back", at }, written));
  const second = await as((db) => closeDay(db, council.id, "2026-08-03", now));
  const back =
    '["back", "reversal", "2026-08-02", "2026-08-01", "2026-08-01T08:00:00.120Z", "system", null, "balance-transaction:txn_ch_Ä", ' +
    '[["STRIPE", "", -9830, null, null, null], ["FEES", "", -170, null, null, null], ["BRIDGE", "ch_Ä", 10000, null, null, null]]]';
  expect(second).toMatchObject({ ok: false, reason: "earlier-day-open", day: "2026-08-02" });
  const third = await as((db) => closeDay(db, council.id, "2026-08-02", now));
  expect(third).toMatchObject({ close: { hash: sha256(`${firstHash}\n${back}`), journals: 1 } });
  const empty = await as((db) => closeDay(db, council.id, "2026-08-03", now));
  const hash = third.ok ? third.close.hash : "";
  expect(empty).toMatchObject({ close: { hash: sha256(hash), journals: 0 } });
});
