import { expect } from "vitest";
import { openItems, trialBalance } from "@/lib/ledger";
import { withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import type { TestDatabase } from "@/lib/platform/testing";
import { type Attempt, attemptById } from "../attempt";
import { handleEvent } from "../events/handle-event";
import { sweepPayments } from "../sweep";
import type { PaidCouncil } from "./baskets";
import type { Till } from "./till";

const system = systemScope("test");

export async function standing(id: string): Promise<Attempt> {
  const attempt = await withScope(system, (db) => attemptById(db, id));
  if (!attempt) throw new Error("There is no such payment");
  return attempt;
}

/** Acts on every event that has come and was not acted on; gives their ids. */
export async function told(database: TestDatabase, till: Till): Promise<string[]> {
  await till.controls().settle();
  const { rows } = await database.query("SELECT id FROM provider_events WHERE done_at IS NULL");
  const now = await till.now();
  for (const { id } of rows) await handleEvent(id, { now });
  return rows.map(({ id }) => id);
}

export async function sweep(till: Till): Promise<void> {
  await sweepPayments({ now: await till.now() });
}

/** What stands on each account of a council's book, its objects together. */
export async function balances({ id }: PaidCouncil): Promise<Record<string, bigint>> {
  const all = await withScope(system, (db) => trialBalance(db, id));
  const sums: Record<string, bigint> = {};
  for (const { account, balance } of all) sums[account] = (sums[account] ?? 0n) + balance;
  return sums;
}

/** Every invariant of a book whose payments are settled, and what stands on some of its accounts. */
export async function everyPennyIsThere(
  till: Till,
  council: PaidCouncil,
  expected: Record<string, bigint> = {},
): Promise<void> {
  const sums = await balances(council);
  expect(sums).toMatchObject(expected);
  expect(Object.values(sums).reduce((sum, balance) => sum + balance, 0n)).toBe(0n);
  expect(sums.STRIPE ?? 0n).toBe(await till.held(council.account));
  expect(await withScope(system, (db) => openItems(db, council.id, "BRIDGE"))).toEqual([]);
}
