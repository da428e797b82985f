import { beforeEach, describe, expect, it, vi } from "vitest";
import { forgetForm, jobs, keepForm, keptForm } from "@/lib/identity";
import { employ, staffToken } from "@/lib/identity/testing";
import { newId } from "@/lib/platform";
import { testDatabase } from "@/lib/platform/testing";
import { beginRequest, request } from "@/lib/web/testing/request";

vi.mock("next/headers", async () => (await import("@/lib/web/testing/request")).nextHeaders);

const database = testDatabase();
const path = "/staff/kent/cases/KEN-7K4P9QX-3/note";
const typed = { note: ["Rang her. She is out until Monday."], follow: ["yes"] };
let staffId: string;

beforeEach(async () => {
  staffId = await employ({ email: `${newId()}@kent.example`, password: newId() });
  beginRequest();
  request.cookies.set("staff-session", await staffToken(staffId));
});

const change = (set: string) =>
  database.query(`UPDATE staff_sessions SET ${set} WHERE staff_id = $1`, [staffId]);
const hours = (after: number) => new Date(Date.now() + after * 3_600_000);

describe("what was typed when a session had run out", () => {
  it("is given back to whose session it was, at that page, until it is sent", async () => {
    await change("last_seen_at = now() - interval '2 hours'");
    await keepForm(path, { note: ["First try"] });
    await keepForm(path, typed);
    expect(await keptForm(staffId, path)).toEqual(typed);
    expect(await keptForm(staffId, "/staff/kent/cases/KEN-7K4P9QX-3/ask")).toBeNull();
    expect(await keptForm(await employ({ email: "b@kent.example", password: newId() }), path)).toBe(
      null,
    );
    await forgetForm(staffId, path);
    expect(await keptForm(staffId, path)).toBeNull();
  });

  it.each([
    ["that somebody ended", "ended_at = now()"],
    ["that never showed its second factor", "strong_at = NULL"],
  ])("is not kept of one %s", async (_, set) => {
    await change(set);
    await keepForm(path, typed);
    expect(await keptForm(staffId, path)).toBeNull();
  });

  it("is not kept of nobody, of somebody who has left, or where it is far too much", async () => {
    await keepForm(path, { note: ["x".repeat(50_000)] });
    await database.query("UPDATE staff SET active = false WHERE id = $1", [staffId]);
    await keepForm(path, typed);
    request.cookies.set("staff-session", "made up");
    await keepForm(path, typed);
    request.cookies.clear();
    await keepForm(path, typed);
    expect(await keptForm(staffId, path)).toBeNull();
  });

  it("lies there unreadable, and for a day", async () => {
    await keepForm(path, typed);
    const { rows } = await database.query("SELECT typed FROM kept_forms WHERE staff_id = $1", [
      staffId,
    ]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain("Monday");
    expect(await keptForm(staffId, path, hours(23))).toEqual(typed);
    expect(await keptForm(staffId, path, hours(25))).toBeNull();
    await database.query("UPDATE kept_forms SET created_at = now() - interval '25 hours'");
    const nightly = jobs.find(({ name }) => name === "forget-old-sessions");
    await nightly?.run({}, { number: 1, last: false });
    expect((await database.query("SELECT FROM kept_forms")).rows).toEqual([]);
  });
});
