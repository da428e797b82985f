import { describe, expect, it } from "vitest";
import { lettersOf, sendLetter } from "@/lib/notifications";
import { newId, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { updateLetter } from "./testing/letters";

testDatabase();

const system = systemScope("test the outbox");

describe("sendLetter", () => {
  it("leaves a waiting letter that names the case it is about", async () => {
    const caseId = newId();
    const id = await withScope(system, (db) => sendLetter(db, updateLetter({ caseId })));
    const letters = await withScope(system, (db) => lettersOf(db, caseId));
    expect(letters).toMatchObject([
      { id, name: "Update to a follower", recipient: "ann@example.com", state: "waiting" },
    ]);
  });

  it("leaves nothing where the change that causes it fails", async () => {
    const caseId = newId();
    const failing = withScope(system, async (db) => {
      await sendLetter(db, updateLetter({ caseId }));
      throw new Error("the change failed");
    });
    await expect(failing).rejects.toThrow("the change failed");
    expect(await withScope(system, (db) => lettersOf(db, caseId))).toEqual([]);
  });

  it.each([
    "ann@example.com\r\nBcc: eve@example.com",
    "ann@example.com, eve@example.com",
    "Ann <ann@example.com>",
    "not an address",
  ])("refuses %j as an address", async (to) => {
    await expect(withScope(system, (db) => sendLetter(db, updateLetter({ to })))).rejects.toThrow();
  });
});
