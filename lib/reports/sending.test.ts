import { beforeEach, describe, expect, it } from "vitest";
import { CHECK } from "@/lib/forms";
import { testDatabase } from "@/lib/platform/testing";
import { answered, canterbury, inCanterbury, inRotherham, reportsAt } from "@/lib/reports/testing";

const database = testDatabase({ seeded: true });
const { begin, councilsOfCases, forgetAll, reportNow, send } = reportsAt(database);

beforeEach(forgetAll);

describe("a report", () => {
  it("goes to the county or the district, whichever council's site it is made on", async () => {
    for (const site of ["canterbury", "kent", "rotherham"]) {
      await send(await begin(site, "pothole", { ...inCanterbury, ...answered.pothole }));
      await send(await begin(site, "fly-tipping", { ...inCanterbury, ...answered["fly-tipping"] }));
      await send(await begin(site, "graffiti", { ...inRotherham, ...answered.graffiti }));
      expect(await councilsOfCases()).toEqual(["kent", "canterbury", "rotherham"]);
      await forgetAll();
    }
  });

  it("of a drain goes where the drain's owner is", async () => {
    const resident = await begin("canterbury", "blocked-drain");
    await resident.answer("location", canterbury);
    await resident.answer("danger", { danger: "no" });
    await resident.answer("drain", { drain: "public" });
    expect((await reportNow(resident)).offer?.council.slug).toBe("canterbury");
    await resident.answer("drain", { drain: "gully" }, true);
    expect((await reportNow(resident)).offer?.council.slug).toBe("kent");
  });

  it("becomes one case, however often and from however many tabs it is sent", async () => {
    const resident = await begin("kent", "pothole", { ...inCanterbury, ...answered.pothole });
    const results = await Promise.all(Array.from({ length: 5 }, () => send(resident)));
    expect(results).toEqual(Array.from({ length: 5 }, () => ({ ok: true })));
    expect(await send(resident)).toEqual({ ok: true });
    expect(await councilsOfCases()).toEqual(["kent"]);
  });

  it("carries what was asked and answered, and leaves the draft empty", async () => {
    const resident = await begin("canterbury", "pothole", { ...inCanterbury, ...answered.pothole });
    await send(resident);
    const { rows } = await database.query(
      "SELECT c.*, k.name, k.email, k.phone FROM cases c JOIN case_contacts k ON k.case_id = c.id",
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      answers: {
        danger: "no",
        position: "kerb",
        size: "large",
        depth: "unknown",
        details: "Fills with water",
      },
      ...{ service: "pothole", version: 1, target_days: 10, lat: 51.2775, postcode: "CT1 2UR" },
      ...{ place: "By the gate", name: "Ada", email: "ada@example.org", phone: null },
    });
    const { draft } = await resident.held();
    expect(draft).toMatchObject({ sent: true, answers: { emailed: "yes" }, refused: {} });
  });

  it("is received without a first letter from an address that had ten today, and says so", async () => {
    const emailed = [];
    for (let nth = 1; nth <= 11; nth += 1) {
      const email = nth % 2 ? "Ada@Example.org" : "ada@example.org";
      const answers = { ...inCanterbury, ...answered.pothole, email };
      const resident = await begin("kent", "pothole", answers);
      expect(await send(resident)).toEqual({ ok: true });
      emailed.push((await resident.held()).draft.answers.emailed);
    }
    expect(emailed).toEqual([...Array.from({ length: 10 }, () => "yes"), "no"]);
    expect(await councilsOfCases()).toHaveLength(11);
    const letters = await database.query("SELECT FROM letters JOIN cases ON cases.id = case_id");
    expect(letters.rowCount).toBe(10);
  });

  it("leaves out what a change of mind took off the path", async () => {
    const answers = { ...inCanterbury, ...answered.pavement };
    const resident = await begin("kent", "pavement", answers);
    expect(await resident.answer("problem", { problem: "loose" }, true)).toBe(CHECK);
    await send(resident);
    const { rows } = await database.query("SELECT answers FROM cases");
    expect(rows).toEqual([{ answers: { danger: "no", problem: "loose", details: null } }]);
  });

  it("is not sent with a page unanswered, nor other than as it was checked", async () => {
    const { phone: _phone, ...most } = answered.pothole;
    const resident = await begin("kent", "pothole", { ...inCanterbury, ...most });
    expect(await send(resident)).toEqual({ ok: false, reason: "incomplete" });
    expect(await resident.answer("phone", { phone: "" })).toBe(CHECK);
    const checked = (await resident.held()).draft.revision;
    expect(await resident.answer("size", { size: "small" }, true)).toBe(CHECK);
    expect(await send(resident, checked)).toEqual({ ok: false, reason: "changed" });
    expect(await councilsOfCases()).toEqual([]);
    expect(await send(resident)).toEqual({ ok: true });
  });
});
