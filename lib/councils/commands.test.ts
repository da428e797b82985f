import { describe, expect, it } from "vitest";
import { changeTheme, councilBySlug, standardTheme } from "@/lib/councils";
import { newId, withScope } from "@/lib/platform";
import { publicScope, staffScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

const database = testDatabase({ seeded: true });

async function council(slug: string) {
  const found = await withScope(publicScope(null), (db) => councilBySlug(db, slug));
  if (!found) throw new Error(`No council ${slug}`);
  return found;
}

async function auditEntries() {
  const { rows } = await database.query(
    "SELECT council_id, actor_id, facts FROM audit_entries WHERE action = 'council.theme-changed'",
  );
  return rows;
}

const theme = { ...standardTheme("KEN"), brand: "#3b2a6b", wordmark: "Kent" };

describe("changeTheme", () => {
  it("changes an administrator's own council, and the log says what", async () => {
    const kent = await council("kent");
    const staffId = newId();
    const scope = staffScope(staffId, kent.id, "administrator");
    expect(await withScope(scope, (db) => changeTheme(db, theme))).toEqual({ ok: true });
    expect((await council("kent")).theme).toEqual(theme);
    await withScope(scope, (db) => changeTheme(db, { ...theme, link: "#36408f" }));
    const [first, second] = await auditEntries();
    expect(first).toMatchObject({ council_id: kent.id, actor_id: staffId });
    expect(first.facts).toMatchObject({ brand: "#3b2a6b", wordmark: "Kent" });
    expect(second.facts).toEqual({ link: "#36408f" });
    expect((await council("swale")).theme).toEqual(standardTheme("SWL"));
  });

  it("refuses everybody else", async () => {
    const { id } = await council("swale");
    const before = await auditEntries();
    const others = [
      staffScope(newId(), id, "officer"),
      staffScope(newId(), id, "manager"),
      publicScope(id),
    ];
    for (const scope of others) {
      expect(await withScope(scope, (db) => changeTheme(db, theme))).toEqual({
        ok: false,
        reason: "forbidden",
      });
    }
    expect(await auditEntries()).toEqual(before);
  });

  it("refuses colours that cannot be read, with the ratio, and changes nothing", async () => {
    const swale = await council("swale");
    const scope = staffScope(newId(), swale.id, "administrator");
    const faint = { ...theme, button: "#ffcc00" };
    expect(await withScope(scope, (db) => changeTheme(db, faint))).toMatchObject({
      ok: false,
      reason: "contrast",
      faults: [{ field: "button", ratio: 1.5 }, { field: "button" }],
    });
    expect(await council("swale")).toEqual(swale);
  });
});
