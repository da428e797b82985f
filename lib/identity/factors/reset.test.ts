import { expect, it } from "vitest";
import type { Staff } from "@/lib/identity";
import { staffOfToken } from "@/lib/identity";
import { employ, staffToken } from "@/lib/identity/testing";
import { type Db, newId, withScope } from "@/lib/platform";
import { identityScope, systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import type { Account } from "./account";
import { installApp } from "./authenticator-app";
import { hasFactor } from "./queries";
import { resetSecondFactor } from "./reset";
import { newTotpSecret } from "./totp";

const database = testDatabase();

const now = new Date();
const [kent, rotherham] = [newId(), newId()];
const asIdentity = <T>(work: (db: Db) => Promise<T>) => withScope(identityScope(), work);
let people = 0;

async function officer(role: Staff["roles"][number]["role"], councilId = kent) {
  people += 1;
  const email = `person${people}@kent.example`;
  const id = await employ({ email, password: "pass", roles: { [councilId]: role } });
  const account: Account = { kind: "staff", id };
  await asIdentity((db) => installApp(db, account, newTotpSecret(), now));
  const token = await staffToken(id);
  const staff = await staffOfToken(token);
  if (!staff) throw new Error("They have just signed in");
  return { id, account, staff, token, email };
}

it("takes a colleague's factor away, ends their sessions, tells them and leaves a trace", async () => {
  const [boss, colleague] = [await officer("administrator"), await officer("officer")];
  const at = { councilId: kent, staffId: colleague.id };
  expect(await resetSecondFactor(boss.staff, at, now)).toEqual({ ok: true });
  expect(await asIdentity((db) => hasFactor(db, colleague.account))).toBe(false);
  expect(await staffOfToken(colleague.token)).toBeNull();
  expect(await staffOfToken(boss.token)).not.toBeNull();
  const letters = await database.query("SELECT fields FROM letters WHERE recipient = $1", [
    colleague.email,
  ]);
  expect(letters.rows).toMatchObject([{ fields: { change: "reset", isStaff: true } }]);
  const entries = await database.query(
    "SELECT council_id, facts FROM audit_entries WHERE action = 'staff.second_factor_reset' AND subject_id = $1",
    [colleague.id],
  );
  expect(entries.rows).toEqual([{ council_id: kent, facts: { by: boss.id } }]);
});

it("is refused to managers, to oneself, and for people of other councils or who left", async () => {
  const [boss, manager] = [await officer("administrator"), await officer("manager")];
  const former = await officer("officer");
  await withScope(systemScope("test"), (db) =>
    db.staffRole.updateMany({ where: { staffId: former.id }, data: { endedAt: now } }),
  );
  const [colleague, stranger] = [await officer("officer"), await officer("officer", rotherham)];
  const refused = async (by: typeof boss, of: typeof boss, councilId = kent) => {
    const result = await resetSecondFactor(by.staff, { councilId, staffId: of.id }, now);
    expect(await asIdentity((db) => hasFactor(db, of.account))).toBe(true);
    return result;
  };
  expect(await refused(manager, colleague)).toEqual({ ok: false, reason: "not-allowed" });
  expect(await refused(boss, boss)).toEqual({ ok: false, reason: "self" });
  expect(await refused(boss, stranger)).toEqual({ ok: false, reason: "not-found" });
  expect(await refused(boss, former)).toEqual({ ok: false, reason: "not-found" });
  expect(await refused(boss, stranger, rotherham)).toEqual({ ok: false, reason: "not-allowed" });
});
