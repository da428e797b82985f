import { expect, it } from "vitest";
import { makeCouncil } from "@/lib/cases/testing";
import { jobs, signIn } from "@/lib/identity";
import { type Db, newId, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { employ } from "./testing";

testDatabase();
const asSystem = <T>(work: (db: Db) => Promise<T>) => withScope(systemScope("test"), work);

it("forgets sessions a month after they could last be used", async () => {
  const account = { email: "officer@kent.example", password: "pass" };
  await employ(account);
  for (const daysAgo of [40, 20, 0]) {
    const then = new Date(Date.now() - daysAgo * 24 * 60 * 60_000);
    await signIn({ ...account, address: "192.0.2.1" }, then);
  }
  await forget();
  const left = await asSystem((db) => db.staffSession.count());
  expect(left).toBe(2);
});

it("forgets whom a council invited a month after the invitation ended, accepted or not", async () => {
  const day = 24 * 60 * 60_000;
  const council = await makeCouncil("INV");
  const invitation = (daysAgo: number, acceptedAt: Date | null) => ({
    ...{
      id: newId(),
      councilId: council.id,
      email: "ann@example.com",
      name: "Ann",
      role: "officer",
    },
    ...{ invitedBy: newId(), createdAt: new Date(), acceptedAt },
    expiresAt: new Date(Date.now() - daysAgo * day),
  });
  const data = [invitation(31, null), invitation(31, new Date()), invitation(29, null)];
  await asSystem((db) => db.staffInvitation.createMany({ data }));
  await forget();
  const left = await asSystem((db) => db.staffInvitation.findMany());
  expect(left.map(({ id }) => id)).toEqual([data[2]?.id]);
});

async function forget(): Promise<void> {
  const job = jobs.find(({ name }) => name === "forget-old-sessions");
  await job?.run({}, { number: 1, last: false });
}
