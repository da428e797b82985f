import { expect, it } from "vitest";
import { enrol } from "@/lib/identity/testing";
import { race } from "@/lib/identity/testing/race";
import { type Db, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import type { Account } from "./account";
import { beginApp, installApp, secretToSetUp, takeAppCode } from "./authenticator-app";
import { codeAt, newTotpSecret } from "./totp";

const database = testDatabase();

const noon = new Date("2026-11-23T12:00:00Z");
const minutes = (n: number) => new Date(noon.getTime() + n * 60_000);
const asIdentity = <T>(work: (db: Db) => Promise<T>) => withScope(identityScope(), work);
const newcomer = async (): Promise<Account> => ({ kind: "resident", id: await enrol() });

it("takes a code for one of two at the same moment", async () => {
  const account = await newcomer();
  const secret = newTotpSecret();
  await asIdentity((db) => installApp(db, account, secret, noon));
  const code = codeAt(secret, noon);
  const both = await race(database, (db) => takeAppCode(db, account, code, noon));
  expect(both).toEqual([true, false]);
});

it("shows the same secret again while it is being set up, and another after an hour", async () => {
  const account = await newcomer();
  const begin = (now: Date) => asIdentity((db) => beginApp(db, account, now));
  const shown = (now: Date) => asIdentity((db) => secretToSetUp(db, account, now));
  expect(await shown(noon)).toBeNull();
  await begin(noon);
  const first = await shown(noon);
  await begin(minutes(59));
  expect(await shown(minutes(59))).toBe(first);
  expect(await shown(minutes(60))).toBeNull();
  await begin(minutes(60));
  expect(await shown(minutes(60))).not.toBe(first);
});
