import { describe, expect, it } from "vitest";
import {
  askForNewPassword,
  askForSignInLink,
  askToRegister,
  canReopenAccount,
  closeAccount,
  issueLink,
  reopenAccount,
  signInTo,
} from "@/lib/identity";
import { cameIn, type Person, person, whoIs } from "@/lib/identity/testing/holder";
import { accountLetters, secretFrom } from "@/lib/identity/testing/letters";
import { withScope } from "@/lib/platform";
import { identityScope, systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

testDatabase();

const noon = new Date("2026-11-23T12:00:00Z");
const later = (days: number) => new Date(noon.getTime() + days * 86_400_000);
const templates = async ({ email }: Person) =>
  (await accountLetters(email)).map(({ template }) => template);
const tryIn = ({ email, password }: Person, now: Date) =>
  signInTo("resident", { email, password, address: "192.0.2.7" }, now);

describe("a closed account", () => {
  it("lets nobody in, puts out whoever was, and tells its owner once", async () => {
    const rosa = await person("resident");
    const { token } = await cameIn(rosa, noon);
    expect(await Promise.all([closeAccount(rosa.id, noon), closeAccount(rosa.id, noon)])).toEqual([
      { ok: true },
      { ok: true },
    ]);
    expect(await whoIs("resident", token, noon)).toBeNull();
    expect(await tryIn(rosa, noon)).toEqual({ ok: false, reason: "wrong" });
    expect(await templates(rosa)).toEqual(["account-closed"]);
    const rows = await withScope(systemScope("test"), (db) =>
      db.auditEntry.findMany({ where: { subjectId: rosa.id, action: "resident.closed" } }),
    );
    expect(rows).toHaveLength(1);
  });

  it("is opened again by the letter's link, once, and its owner signs in as before", async () => {
    const rosa = await person("resident");
    await closeAccount(rosa.id, noon);
    const secret = await secretFrom(rosa.email, "reopenPath");
    expect(await canReopenAccount(secret, later(29))).toBe(true);
    expect(await reopenAccount("another", later(1))).toEqual({ ok: false, reason: "link" });
    const both = await Promise.all([
      reopenAccount(secret, later(1)),
      reopenAccount(secret, later(1)),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await tryIn(rosa, later(1))).toMatchObject({ ok: true });
    expect(await canReopenAccount(secret, later(1))).toBe(false);
  });

  it("is not opened by a link that is too old", async () => {
    const rosa = await person("resident");
    await closeAccount(rosa.id, noon);
    const secret = await secretFrom(rosa.email, "reopenPath");
    expect(await reopenAccount(secret, later(31))).toEqual({ ok: false, reason: "link" });
  });

  it("is offered again to whoever asks for a way in at its address", async () => {
    for (const ask of [
      (email: string) => askToRegister(email, later(1)),
      (email: string) => askForSignInLink({ email }, later(1)),
      (email: string) => askForNewPassword("resident", email, later(1)),
    ]) {
      const rosa = await person("resident");
      await closeAccount(rosa.id, noon);
      await ask(rosa.email);
      expect(await templates(rosa)).toEqual(["account-closed", "account-closed"]);
      const secret = await secretFrom(rosa.email, "reopenPath");
      expect(await reopenAccount(secret, later(2))).toEqual({ ok: true });
    }
  });
});

it("is not closed while the owner of its former address can take it back", async () => {
  const rosa = await person("resident");
  await withScope(identityScope(), (db) =>
    issueLink(
      db,
      { purpose: "email-undo", email: "before@example.com", owner: { residentId: rosa.id } },
      noon,
    ),
  );
  expect(await closeAccount(rosa.id, later(6))).toEqual({ ok: false, reason: "address-changed" });
  expect(await tryIn(rosa, later(6))).toMatchObject({ ok: true });
  expect(await closeAccount(rosa.id, later(8))).toEqual({ ok: true });
});
