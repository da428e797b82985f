import { expect, it } from "vitest";
import { confirmContact } from "@/lib/cases";
import { makeCouncil, report, runJobs, scopeOfContact } from "@/lib/cases/testing";
import { enrol } from "@/lib/identity/testing";
import { withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

const database = testDatabase();

it("puts a case into the account of its reporter's address once that is confirmed by a letter", async () => {
  const email = "reporter@example.com";
  const residentId = await enrol({ email });
  const { caseId, contactId } = await report(await makeCouncil("JOC"), {
    contact: { name: "Rosa Ward", email, phone: null },
  });
  const owner = () =>
    withScope(systemScope("test"), (db) => db.case.findUniqueOrThrow({ where: { id: caseId } }));
  await runJobs(database);
  expect((await owner()).residentId).toBeNull();
  await withScope(await scopeOfContact(contactId), (db) => confirmContact(db));
  await runJobs(database);
  expect((await owner()).residentId).toBe(residentId);
});
