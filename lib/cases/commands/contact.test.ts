import { expect, it } from "vitest";
import { confirmContact, stopLetters } from "@/lib/cases";
import { stage } from "@/lib/cases/testing/stage";
import { testDatabase } from "@/lib/platform/testing";

const database = testDatabase();

const monday = new Date("2026-11-02T10:00:00Z");
const tuesday = new Date("2026-11-03T10:00:00Z");
const { on, asReporter } = stage("CON", monday);

const contact = () =>
  asReporter((db) => db.caseContact.findUniqueOrThrow({ where: { id: on().sent.contactId } }));

async function actions() {
  const { rows } = await database.query(
    "SELECT action FROM audit_entries WHERE subject_id = $1 AND action LIKE 'contact.%' ORDER BY id",
    [on().sent.caseId],
  );
  return rows.map(({ action }) => action);
}

it("counts an address as confirmed from the first time, however often it is pressed", async () => {
  await asReporter((db) => confirmContact(db, monday));
  expect(await asReporter((db) => confirmContact(db, tuesday))).toEqual({ ok: true });
  expect(await contact()).toMatchObject({ confirmedAt: monday, stoppedAt: null });
  expect(await actions()).toEqual(["contact.confirmed"]);
});

it("stops letters once, until the address is confirmed again", async () => {
  await asReporter((db) => confirmContact(db, monday));
  await asReporter((db) => stopLetters(db, {}, monday));
  await asReporter((db) => stopLetters(db, {}, tuesday));
  expect(await contact()).toMatchObject({ stoppedAt: monday });
  await asReporter((db) => confirmContact(db, tuesday));
  expect(await contact()).toMatchObject({ confirmedAt: tuesday, stoppedAt: null });
  expect(await actions()).toEqual(["contact.confirmed", "contact.stopped", "contact.confirmed"]);
});
