import { expect, it } from "vitest";
import { jobs, signIn } from "@/lib/identity";
import { withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { employ } from "./testing";

testDatabase();

it("forgets sessions a month after they could last be used", async () => {
  const account = { email: "officer@kent.example", password: "pass" };
  await employ(account);
  for (const daysAgo of [40, 20, 0]) {
    const then = new Date(Date.now() - daysAgo * 24 * 60 * 60_000);
    await signIn({ ...account, address: "192.0.2.1" }, then);
  }
  await jobs
    .find(({ name }) => name === "forget-old-sessions")
    ?.run({}, { number: 1, last: false });
  const left = await withScope(systemScope("test"), (db) => db.staffSession.count());
  expect(left).toBe(2);
});
