import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Store } from "./store";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stripe-"));
  file = join(folder, "state.jsonl");
});
afterEach(() => rmSync(folder, { recursive: true }));

const item = (id: string, payout: string) => ({ id, payout });

it("keeps what was put over a restart, in its order", () => {
  const first = new Store(file);
  first.atomically(() => {
    for (const id of ["c", "a", "b"]) first.put("payout_item", "acct_1", item(id, "po_1"));
  });
  first.atomically(() => {
    first.put("payout_item", "acct_1", item("c", "po_2"));
    first.remove("payout_item", "acct_1", "a");
  });
  first.close();
  const again = new Store(file);
  expect(again.all("payout_item", "acct_1")).toEqual([item("c", "po_2"), item("b", "po_1")]);
  expect(again.all("payout_item", "acct_2")).toEqual([]);
  again.close();
});

it("undoes a work that throws", () => {
  const store = new Store(file);
  store.atomically(() => store.put("payout_item", "acct_1", item("a", "po_1")));
  const fails = () =>
    store.atomically(() => {
      store.put("payout_item", "acct_1", item("a", "po_2"));
      store.put("payout_item", "acct_1", item("b", "po_2"));
      throw new Error("no");
    });
  expect(fails).toThrow("no");
  expect(store.all("payout_item", "acct_1")).toEqual([item("a", "po_1")]);
  expect(() => store.put("payout_item", "acct_1", item("c", "po_1"))).toThrow("outside a work");
  store.close();
  const again = new Store(file);
  expect(again.all("payout_item", "acct_1")).toEqual([item("a", "po_1")]);
  again.close();
});

it("holds each work whole or not at all, wherever a kill tore the file", () => {
  const works = fc.array(fc.array(fc.constantFrom("a", "b", "c", "d"), { minLength: 1 }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(works, fc.double({ min: 0, max: 1, noNaN: true }), (all, cut) => {
      rmSync(file, { force: true });
      const store = new Store(file);
      const states = [store.all("payout_item", "x")];
      all.forEach((ids, n) => {
        store.atomically(() => {
          for (const id of ids) store.put("payout_item", "x", item(id, `po_${n}`));
        });
        states.push(store.all("payout_item", "x"));
      });
      store.close();
      truncateSync(file, Math.floor(readFileSync(file).length * cut));
      const torn = new Store(file);
      expect(states).toContainEqual(torn.all("payout_item", "x"));
      torn.close();
    }),
  );
});

it("begins where a kill came before the last line's end", () => {
  writeFileSync(file, '[["x","payout_item","a",{"id":"a","payout":"po_1"}]]\n');
  appendFileSync(file, '[["x","payout_item","b",{"id":"b","pay');
  const store = new Store(file);
  expect(store.all("payout_item", "x")).toEqual([item("a", "po_1")]);
  store.close();
});

it("says which line of a file it did not write", () => {
  writeFileSync(file, "[]\nnonsense\n[]\n");
  expect(() => new Store(file)).toThrow("state.jsonl cannot be read at line 2: delete it");
});
