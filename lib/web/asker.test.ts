import { NextRequest } from "next/server";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { makeCouncil, makeKeeper, makeOfficer, type TestCouncil } from "@/lib/cases/testing";
import { staffToken } from "@/lib/identity/testing";
import { type FinanceRole, log, type StaffRole, scopeOf, withScope } from "@/lib/platform";
import { testDatabase } from "@/lib/platform/testing";
import {
  type Asker,
  type AskerRule,
  anybody,
  keeper,
  officer,
  onlooker,
  route,
  visitor,
} from "@/lib/web";
import { beginRequest, request } from "./testing/request";

vi.mock("next/headers", async () => (await import("./testing/request")).nextHeaders);

testDatabase();
let here: TestCouncil;
let there: TestCouncil;

beforeAll(async () => {
  here = await makeCouncil("HER");
  there = await makeCouncil("THE");
});
beforeEach(() => beginRequest());

/** Signs somebody in who works here; gives their id. */
async function enter(role: StaffRole): Promise<string> {
  const { id } = await makeOfficer(here, { role });
  request.cookies.set("staff-session", await staffToken(id));
  return id;
}

/** Signs somebody in who keeps the money here; gives their id. */
async function keep(role: FinanceRole): Promise<string> {
  const { id } = await makeKeeper(here, role);
  request.cookies.set("staff-session", await staffToken(id));
  return id;
}

/** What a route of this rule answers: a status, or the scope and the name it was asked with. */
async function get<A extends Asker>(rule: AskerRule<{ council: string }, A>, council = here.slug) {
  const handler = route(rule, async (_request, { scope, who }) =>
    Response.json({ who, ...(await withScope(scope, async (db) => scopeOf(db))) }),
  );
  const params = Promise.resolve({ council });
  const response = await handler(new NextRequest("http://localhost/"), { params });
  return response.status === 200 ? response.json() : response.status;
}

describe("a route", () => {
  it("for anybody lets them in, by their network", async () => {
    expect(await get(anybody)).toEqual({ kind: "public", councilId: null, who: "203.0.113.9" });
  });

  it("of a council's site lets a visitor in where there is such a council", async () => {
    const asker = { kind: "public", councilId: there.id, who: "203.0.113.9" };
    expect(await get(visitor, there.slug)).toEqual(asker);
    expect(await get(visitor, "nowhere")).toBe(404);
  });

  it("of the back office lets in who is signed in and works for the council", async () => {
    const staffId = await enter("officer");
    const asker = {
      kind: "staff",
      staffId,
      councilId: here.id,
      role: "officer",
      services: [],
      who: staffId,
    };
    expect(await get(officer())).toEqual(asker);
    expect(await get(officer(), there.slug)).toBe(403);
    expect(await get(officer(), "nowhere")).toBe(404);
  });

  it("of the back office tells who is not signed in nothing, not even which councils there are", async () => {
    expect(await get(officer())).toBe(401);
    expect(await get(officer(), "nowhere")).toBe(401);
    request.cookies.set("staff-session", "forged");
    expect(await get(officer())).toBe(401);
  });

  it("for managers is closed to officers, and open to those above", async () => {
    const staffId = await enter("officer");
    const said = vi.spyOn(log(), "warn");
    expect(await get(officer("manager"))).toBe(403);
    const refused = { staffId, councilId: here.id, role: "manager" };
    expect(said.mock.calls).toEqual([[refused, "an officer was refused"]]);
    said.mockRestore();
    for (const role of ["manager", "administrator"] as const) {
      await enter(role);
      expect(await get(officer("manager"))).toMatchObject({ kind: "staff", role });
    }
  });

  it("of the money lets in who keeps it so, and no officer, whatever their rank", async () => {
    const staffId = await keep("finance-officer");
    const asker = { kind: "finance", staffId, councilId: here.id, role: "finance-officer" };
    expect(await get(keeper("finance-officer", "finance-manager"))).toEqual({
      ...asker,
      who: staffId,
    });
    expect(await get(keeper())).toMatchObject(asker);
    expect(await get(keeper("cashier"))).toBe(403);
    expect(await get(keeper(), there.slug)).toBe(403);
    expect(await get(keeper(), "nowhere")).toBe(404);
    expect(await get(officer())).toBe(403);
    await enter("administrator");
    expect(await get(keeper())).toBe(403);
    expect(await get(onlooker())).toBe(403);
  });

  it("of the money shows auditors everything, and lets them change nothing", async () => {
    await keep("auditor");
    expect(await get(onlooker("cashier"))).toMatchObject({ kind: "finance", role: "auditor" });
    expect(await get(onlooker())).toMatchObject({ role: "auditor" });
    expect(await get(keeper())).toBe(403);
    await keep("cashier");
    expect(await get(onlooker("finance-manager"))).toBe(403);
  });

  it("of the money names in its policy who may", () => {
    expect(keeper("cashier").policy).toBe("finance: cashier");
    expect(keeper().policy).toBe("finance: cashier|finance-officer|finance-manager");
    expect(onlooker("cashier").policy).toBe("finance: cashier|auditor");
  });
});
