import { describe, expect, it } from "vitest";
import { holderOfLink, holderOfPair, trackedCase } from "@/lib/cases";
import { report, scopeOfContact, tokenFrom } from "@/lib/cases/testing";
import { stage } from "@/lib/cases/testing/stage";
import { newId, withScope } from "@/lib/platform";
import { testDatabase } from "@/lib/platform/testing";

testDatabase();

const monday = new Date("2026-11-02T10:00:00Z");
const { on, asReporter, follow, confirm } = stage("HOL", monday);

describe("holders", () => {
  it("are found by reference and address, and only by both", async () => {
    const { council, email, sent } = on();
    const found = await holderOfPair(sent.reference, email);
    expect(found).toMatchObject({ contactId: sent.contactId, kind: "reporter" });
    expect(await holderOfPair(sent.reference, "other@example.com")).toBeNull();
    const other = await report(council);
    expect(await holderOfPair(other.reference, email)).toBeNull();
  });

  it("see their own case and nobody else's", async () => {
    const { council, email, sent } = on();
    const other = await report(council, { contact: { name: null, email, phone: null } });
    const mine = await asReporter((db) => db.case.findMany());
    expect(mine.map(({ id }) => id)).toEqual([sent.caseId]);
    expect(other.caseId).not.toBe(sent.caseId);
  });

  it("see as followers what is public, and not the case", async () => {
    const { sent } = on();
    const address = `${newId()}@example.com`;
    await follow(address);
    const { contactId } = await confirm(address);
    const scope = await scopeOfContact(contactId);
    expect(await withScope(scope, (db) => db.case.count())).toBe(0);
    expect(await withScope(scope, (db) => trackedCase(db))).toMatchObject({
      kind: "follower",
      contact: { confirmed: true, stopped: false },
      report: { reference: sent.reference, words: null },
    });
  });

  it("need a token that was made here, for that purpose", async () => {
    const { email, sent } = on();
    const token = await tokenFrom(email, "trackPath");
    expect(await holderOfLink("open", token)).toMatchObject({ contactId: sent.contactId });
    expect(await holderOfLink("stop", token)).toBeNull();
    expect(await holderOfLink("open", `${token}x`)).toBeNull();
    expect(await holderOfLink("open", sent.contactId)).toBeNull();
  });
});
