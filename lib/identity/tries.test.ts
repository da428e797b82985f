import { expect, it } from "vitest";
import { z } from "zod";
import { race } from "@/lib/identity/testing/race";
import { type Db, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { beginTry, peekTry, takeTry } from "./tries";

const database = testDatabase();

const noon = new Date("2026-11-23T12:00:00Z");
const later = new Date("2026-11-23T12:01:00Z");
const schema = z.object({ kind: z.literal("test") });
const asIdentity = <T>(work: (db: Db) => Promise<T>) => withScope(identityScope(), work);
const begin = () => asIdentity((db) => beginTry(db, { kind: "test" }, { seconds: 60 }, noon));
const take = (secret: string, now = noon) => asIdentity((db) => takeTry(db, schema, secret, now));

it("gives what was kept to one of two at the same moment", async () => {
  const secret = await begin();
  const both = await race(database, (db) => takeTry(db, schema, secret, noon));
  expect(both).toEqual([{ kind: "test" }, null]);
});

it("gives nothing when its time is over, and nothing of another kind", async () => {
  const secret = await begin();
  expect(await take(secret, later)).toBeNull();
  const other = z.object({ kind: z.literal("other") });
  expect(await asIdentity((db) => takeTry(db, other, secret, noon))).toBeNull();
  expect(await take(secret)).not.toBeNull();
});

it("shows what was kept without taking it, and keeps no secret", async () => {
  const secret = await begin();
  expect(await asIdentity((db) => peekTry(db, schema, secret, noon))).not.toBeNull();
  expect(await take(secret)).not.toBeNull();
  expect(await asIdentity((db) => peekTry(db, schema, secret, noon))).toBeNull();
  const { rows } = await database.query("SELECT * FROM sign_in_tries");
  expect(JSON.stringify(rows)).not.toContain(secret);
});
