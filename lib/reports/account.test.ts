import { beforeEach, describe, expect, it } from "vitest";
import { CHECK, endOf } from "@/lib/forms";
import { enrol } from "@/lib/identity/testing";
import { newId } from "@/lib/platform";
import { testDatabase } from "@/lib/platform/testing";
import type { Account } from "@/lib/reports";
import { answered, inCanterbury, reportsAt } from "@/lib/reports/testing";

// A report while signed in: what the account holds is offered, and the case is in it at once.

const database = testDatabase({ seeded: true });
const { begin, forgetAll, reportNow, send } = reportsAt(database);

const { name: _name, email: _email, phone: _phone, ...asked } = answered.pothole;
const pothole = { ...inCanterbury, ...asked };

beforeEach(forgetAll);

async function someone(): Promise<Account> {
  const email = `${newId()}@example.com`;
  return { residentId: await enrol({ email }), email, name: "Ada Ward", phone: "01632 960001" };
}

async function onlyCase() {
  const { rows } = await database.query(
    `SELECT c.resident_id, k.name, k.email, k.phone, k.resident_id AS contact_of,
       k.confirmed_at IS NOT NULL AS confirmed, l.template
     FROM cases c JOIN case_contacts k ON k.case_id = c.id LEFT JOIN letters l ON l.case_id = c.id`,
  );
  expect(rows).toHaveLength(1);
  return rows[0];
}

describe("the contact of a report", () => {
  it("is offered out of the account, and not taken before it is chosen", async () => {
    const ada = await someone();
    const resident = await begin("kent", "pothole", pothole, ada);
    const { path } = await reportNow(resident);
    expect(endOf(path)).toBe("contact");
    expect(path.end).toMatchObject({
      page: { ask: { options: [{ label: `Use Ada Ward, ${ada.email}, 01632 960001` }, {}] } },
    });
    expect(await send(resident)).toEqual({ ok: false, reason: "incomplete" });
    expect(await resident.answer("contact", { contact: "account" })).toBe(CHECK);
    expect(await send(resident)).toEqual({ ok: true });
    expect(await onlyCase()).toEqual({
      ...{ resident_id: ada.residentId, contact_of: ada.residentId, confirmed: true },
      ...{ name: "Ada Ward", email: ada.email, phone: "01632 960001" },
      // Nothing to confirm: the address is.
      template: "report-received-signed-in",
    });
    const { draft } = await resident.held();
    expect(draft.answers).toEqual({ emailed: "yes", confirmed: "yes", "in-account": "yes" });
  });

  it("may be another, which its owner has yet to confirm; the case is in the account all the same", async () => {
    const ada = await someone();
    const resident = await begin("kent", "pothole", pothole, ada);
    expect(await resident.answer("contact", { contact: "other" })).toBe("name");
    await resident.answer("name", { name: "Ben" });
    await resident.answer("email", { email: "ben@example.org" });
    expect(await resident.answer("phone", { phone: "" })).toBe(CHECK);
    await send(resident);
    expect(await onlyCase()).toEqual({
      ...{ resident_id: ada.residentId, contact_of: ada.residentId, confirmed: false },
      ...{ name: "Ben", email: "ben@example.org", phone: null, template: "report-received" },
    });
  });

  it("is confirmed where the account's own address is typed", async () => {
    const ada = await someone();
    const other = { contact: "other", name: null, email: ada.email, phone: null };
    await send(await begin("kent", "pothole", { ...pothole, ...other }, ada));
    expect(await onlyCase()).toMatchObject({ confirmed: true });
  });

  it("is asked for as ever where nobody is signed in", async () => {
    const resident = await begin("kent", "pothole", pothole);
    expect(endOf((await reportNow(resident)).path)).toBe("name");
  });
});

describe("a draft", () => {
  it("goes on when its writer signs in half-way, and is then theirs", async () => {
    const ada = await someone();
    const resident = await begin("kent", "pothole", inCanterbury);
    await resident.answer("danger", { danger: "no" });
    resident.signIn(ada);
    const { path } = await reportNow(resident);
    expect(path.answers).toMatchObject({ danger: "no" });
    const rest = await begin("kent", "pothole", { ...pothole, contact: "account" });
    rest.signIn(ada);
    expect(await send(rest)).toEqual({ ok: true });
    expect(await onlyCase()).toMatchObject({ resident_id: ada.residentId, email: ada.email });
  });

  it("offers nothing of somebody else's account, and is not sent into it", async () => {
    const [ada, ben] = [await someone(), await someone()];
    const resident = await begin("kent", "pothole", { ...pothole, contact: "account" }, ada);
    resident.signIn(ben);
    expect(endOf((await reportNow(resident)).path)).toBe("name");
    const contact = { name: null, email: null, phone: null };
    const sent = await begin("kent", "pothole", { ...pothole, ...contact }, ada);
    sent.signIn(ben);
    expect(await send(sent)).toEqual({ ok: true });
    expect(await onlyCase()).toMatchObject({ resident_id: null, contact_of: null });
  });

  it("of somebody who signed out meanwhile is not sent into the account", async () => {
    const ada = await someone();
    const contact = { contact: "account", name: null, email: null, phone: null };
    const resident = await begin("kent", "pothole", { ...pothole, ...contact }, ada);
    resident.signIn(null);
    expect(await send(resident)).toEqual({ ok: true });
    expect(await onlyCase()).toMatchObject({ resident_id: null, name: null, email: null });
  });
});

describe("following instead", () => {
  it("needs no letter to confirm where the account's address is given", async () => {
    const first = { ...pothole, name: null, email: null, phone: null };
    await send(await begin("kent", "pothole", first));
    const { rows } = await database.query("SELECT reference FROM cases");
    const reference = String(rows[0]?.reference);
    const ada = await someone();
    const { same: _same, ...place } = inCanterbury;
    const resident = await begin("kent", "pothole", place, ada);
    await resident.answer("same", { same: reference });
    const { end } = (await reportNow(resident)).path;
    expect(end).toMatchObject({ page: { ask: { options: [{ label: `Use ${ada.email}` }, {}] } } });
    expect(await resident.answer("follow-contact", { "follow-contact": "known" })).toBe("sent");
    const contacts = await database.query(
      "SELECT kind, resident_id, confirmed_at IS NOT NULL AS confirmed FROM case_contacts WHERE email = $1",
      [ada.email],
    );
    expect(contacts.rows).toEqual([
      { kind: "follower", resident_id: ada.residentId, confirmed: true },
    ]);
    const letters = await database.query("SELECT FROM letters WHERE recipient = $1", [ada.email]);
    expect(letters.rowCount).toBe(0);
  });
});
