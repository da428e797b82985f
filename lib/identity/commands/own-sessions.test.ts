import { describe, expect, it } from "vitest";
import { endOwnSessions, ownSessions, securityOf, sessionSpan, signInTo } from "@/lib/identity";
import { employ } from "@/lib/identity/testing";
import { cameIn, person, whoIs } from "@/lib/identity/testing/holder";
import { newId, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

testDatabase();

const now = new Date("2026-11-23T12:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe.each(["resident", "staff"] as const)("the sessions of a %s account", (kind) => {
  it("are listed with their device and place, this one first", async () => {
    const owner = await person(kind);
    const here = await cameIn(owner, now);
    const phone = await cameIn(owner, later(5), "Safari on iOS");
    await cameIn(await person(kind), now);
    expect(await ownSessions(here, later(5))).toEqual([
      expect.objectContaining({ id: here.sessionId, isOwn: true, device: "Firefox on Windows" }),
      expect.objectContaining({
        ...{ id: phone.sessionId, isOwn: false, device: "Safari on iOS", place: "192.0.2.1" },
        ...{ method: "password", lastSeenAt: later(5) },
      }),
    ]);
    expect(await securityOf(here, later(5))).toMatchObject({ places: 2, hasPassword: true });
  });

  it("are listed for as long as they open anything", async () => {
    const owner = await person(kind);
    await cameIn(owner, now);
    const awayFor = sessionSpan.idle / 60_000;
    const here = await cameIn(owner, later(awayFor));
    expect(await ownSessions(here, later(awayFor))).toHaveLength(1);
  });

  it("end one by one, at their next request", async () => {
    const owner = await person(kind);
    const [here, thief] = [await cameIn(owner, now), await cameIn(owner, now)];
    expect(await endOwnSessions(here, thief.sessionId, now)).toBe(1);
    expect(await endOwnSessions(here, thief.sessionId, now)).toBe(0);
    expect(await whoIs(kind, thief.token, now)).toBeNull();
    expect(await whoIs(kind, here.token, now)).toMatchObject({ id: owner.id });
    const entries = await withScope(systemScope("test"), (db) =>
      db.auditEntry.count({ where: { subjectId: owner.id, action: `${kind}.session_ended` } }),
    );
    expect(entries).toBe(1);
  });

  it("end all but the one that asks", async () => {
    const owner = await person(kind);
    const here = await cameIn(owner, now);
    const others = [await cameIn(owner, now), await cameIn(owner, now)];
    expect(await endOwnSessions(here, null, now)).toBe(2);
    for (const { token } of others) expect(await whoIs(kind, token, now)).toBeNull();
    expect(await whoIs(kind, here.token, now)).not.toBeNull();
  });

  it("are nobody else's to end", async () => {
    const here = await cameIn(await person(kind), now);
    const theirs = await cameIn(await person(kind), now);
    expect(await endOwnSessions(here, theirs.sessionId, now)).toBe(0);
    expect(await whoIs(kind, theirs.token, now)).not.toBeNull();
  });
});

describe("somebody who is resident and officer with one address", () => {
  it("has two accounts, each with sessions of its own", async () => {
    const resident = await person("resident");
    const { email } = resident;
    const id = await employ({
      email,
      password: "another password",
      roles: { [newId()]: "officer" },
    });
    const officer = { ...resident, kind: "staff", id, password: "another password" } as const;
    const [home, work] = [await cameIn(resident, now), await cameIn(officer, now)];
    expect(home.id).not.toBe(work.id);
    expect(await whoIs("staff", home.token, now)).toBeNull();
    expect(await whoIs("resident", work.token, now)).toBeNull();
    // Neither's password opens the other, and signing out of one leaves the other.
    const attempt = { email, password: resident.password, address: "192.0.2.1" };
    expect(await signInTo("staff", attempt, now)).toEqual({ ok: false, reason: "wrong" });
    const again = await cameIn(officer, now);
    expect(await ownSessions(home, now)).toHaveLength(1);
    expect(await endOwnSessions(again, null, now)).toBe(1);
    expect(await endOwnSessions({ ...again, kind: "resident" }, home.sessionId, now)).toBe(0);
    expect(await whoIs("resident", home.token, now)).not.toBeNull();
  });
});
