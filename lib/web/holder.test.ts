import { NextRequest } from "next/server";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { employ, enrol, residentToken, staffToken } from "@/lib/identity/testing";
import { newId } from "@/lib/platform";
import { testDatabase } from "@/lib/platform/testing";
import { accountHolder, freshHolder, route } from "@/lib/web";
import { beginRequest, request } from "./testing/request";

vi.mock("next/headers", async () => (await import("./testing/request")).nextHeaders);

testDatabase();
beforeEach(() => beginRequest());

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);

describe.each(["resident", "staff"] as const)("a route for the holder of a %s account", (kind) => {
  /** Signs somebody in, so many minutes ago; gives their id. */
  async function cameIn(minutes: number): Promise<string> {
    const id =
      kind === "resident"
        ? await enrol()
        : await employ({ email: `${newId()}@kent.example`, password: newId() });
    const token = await (kind === "resident" ? residentToken : staffToken)(id, ago(minutes));
    request.cookies.set(`${kind}-session`, token);
    return id;
  }

  async function get(rule: typeof accountHolder, of: typeof kind = kind) {
    const handler = route(rule, async (_request, { holder }) => Response.json(holder));
    const params = Promise.resolve({ kind: of });
    const response = await handler(new NextRequest("http://localhost/"), { params });
    return response.status === 200 ? response.json() : response.status;
  }

  it("lets them in with their session, and nobody else", async () => {
    expect(await get(accountHolder)).toBe(401);
    const id = await cameIn(16);
    expect(await get(accountHolder)).toMatchObject({ kind, id, sessionId: expect.any(String) });
    expect(await get(accountHolder, kind === "staff" ? "resident" : "staff")).toBe(401);
  });

  it("of what lets somebody in for good asks for a sign-in of a moment ago", async () => {
    expect(await get(freshHolder)).toBe(401);
    await cameIn(16);
    expect(await get(freshHolder)).toBe(401);
    const id = await cameIn(14);
    expect(await get(freshHolder)).toMatchObject({ kind, id });
  });
});
