import { encode } from "next-auth/jwt";
import { describe, expect, it } from "vitest";
import { sessionSpan, signOut, staffOfToken } from "@/lib/identity";
import { newId, settings, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { employ, staffToken } from "./testing";

testDatabase();

const noon = new Date();
const later = (milliseconds: number) => new Date(noon.getTime() + milliseconds);
const minute = 60_000;
let people = 0;

async function signedIn() {
  people += 1;
  const email = `officer${people}@kent.example`;
  const id = await employ({ email, password: "pass" });
  const token = await staffToken(id, noon);
  const sessionId = (await staffOfToken(token, noon))?.sessionId ?? "";
  return { id, token, sessionId };
}

describe("staffOfToken", () => {
  it("knows nobody once they signed out, and says so once in the log", async () => {
    const { id, token } = await signedIn();
    await signOut(token, noon);
    await signOut(token, noon);
    expect(await staffOfToken(token, noon)).toBeNull();
    const ends = await withScope(systemScope("test"), (db) =>
      db.auditEntry.count({ where: { subjectId: id, action: "staff.signed_out" } }),
    );
    expect(ends).toBe(1);
  });

  it("knows nobody who was away for too long", async () => {
    const { token } = await signedIn();
    expect(await staffOfToken(token, later(sessionSpan.idle - 1))).not.toBeNull();
    const { token: other } = await signedIn();
    expect(await staffOfToken(other, later(sessionSpan.idle))).toBeNull();
  });

  it("counts being away from the last request, and ends the longest day all the same", async () => {
    const { token } = await signedIn();
    const step = sessionSpan.idle / 2;
    for (let at = step; at < sessionSpan.absolute; at += step) {
      expect(await staffOfToken(token, later(at))).not.toBeNull();
    }
    expect(await staffOfToken(token, later(sessionSpan.absolute))).toBeNull();
  });

  it("writes down that it saw a session, at most once a minute", async () => {
    const { token, sessionId } = await signedIn();
    const seen = async () =>
      withScope(systemScope("test"), (db) =>
        db.staffSession.findUniqueOrThrow({ where: { id: sessionId } }),
      ).then((row) => row.lastSeenAt.getTime());
    await staffOfToken(token, later(minute - 1));
    expect(await seen()).toBe(noon.getTime());
    await staffOfToken(token, later(minute));
    expect(await seen()).toBe(later(minute).getTime());
  });

  it("knows nobody whose account was closed meanwhile", async () => {
    const { id, token } = await signedIn();
    await withScope(systemScope("test"), (db) =>
      db.staff.update({ where: { id }, data: { active: false } }),
    );
    expect(await staffOfToken(token, noon)).toBeNull();
  });

  it("takes no token but one made for a staff session: not a resident's, not a forged one", async () => {
    const { token, sessionId } = await signedIn();
    const { secret } = settings();
    const claims = { token: { sid: sessionId } };
    expect(await staffOfToken(await encode({ ...claims, secret }), noon)).toBeNull();
    expect(
      await staffOfToken(await encode({ ...claims, secret, salt: "resident-session" }), noon),
    ).toBeNull();
    const forged = await encode({ ...claims, secret: "guessed", salt: "staff-session" });
    expect(await staffOfToken(forged, noon)).toBeNull();
    expect(await staffOfToken(token.slice(0, -2), noon)).toBeNull();
    expect(await staffOfToken(sessionId, noon)).toBeNull();
    expect(await staffOfToken("", noon)).toBeNull();
  });

  it("takes no token that names a session nobody has", async () => {
    const { secret } = settings();
    const token = await encode({ token: { sid: newId() }, secret, salt: "staff-session" });
    expect(await staffOfToken(token, noon)).toBeNull();
  });
});
