import { beforeEach, describe, expect, it } from "vitest";
import { CHECK, endOf } from "@/lib/forms";
import { testDatabase } from "@/lib/platform/testing";
import { answered, canterbury, inCanterbury, reportsAt } from "@/lib/reports/testing";

const database = testDatabase({ seeded: true });
const { begin, councilsOfCases, forgetAll, reportNow, send } = reportsAt(database);

beforeEach(forgetAll);

describe("a report that was made already", () => {
  it("is offered nearby, and following it makes no new case", async () => {
    await send(await begin("kent", "pothole", { ...inCanterbury, ...answered.pothole }));
    const resident = await begin("canterbury", "pothole");
    expect(await resident.answer("location", canterbury)).toBe("same");
    const [near] = (await reportNow(resident)).nearby;
    expect(near?.path).toBe(`/kent/reports/${near?.reference}`);
    expect(await resident.answer("same", { same: near?.reference ?? "" })).toBe("follow-email");
    expect(await resident.answer("follow-email", { "follow-email": "Eve" })).toBe("again");
    const email = { "follow-email": "Eve@example.org" };
    expect(await resident.answer("follow-email", email)).toBe("sent");
    expect(await resident.answer("follow-email", email)).toBe("sent");
    expect(await councilsOfCases()).toEqual(["kent"]);
    const { rows } = await database.query(
      "SELECT email FROM case_contacts WHERE kind = 'follower'",
    );
    expect(rows).toEqual([{ email: "eve@example.org" }]);
    expect((await resident.held()).draft.answers).toEqual({
      following: near?.reference,
      confirmed: "no",
    });
  });

  it("is not sent again by who follows it", async () => {
    await send(await begin("kent", "pothole", { ...inCanterbury, ...answered.pothole }));
    const { rows } = await database.query("SELECT reference FROM cases");
    const following = { same: rows[0].reference, "follow-email": "eve@example.org" };
    const resident = await begin("canterbury", "pothole", { ...inCanterbury, ...following });
    expect(await send(resident)).toEqual({ ok: false, reason: "incomplete" });
    expect(await councilsOfCases()).toEqual(["kent"]);
  });

  it("asks an address to confirm only so often, whoever gives it", async () => {
    await send(await begin("kent", "pothole", { ...inCanterbury, ...answered.pothole }));
    const email = { "follow-email": "victim@example.org" };
    const led: string[] = [];
    for (let times = 0; times < 7; times += 1) {
      const resident = await begin("canterbury", "pothole");
      await resident.answer("location", canterbury);
      const [near] = (await reportNow(resident)).nearby;
      await resident.answer("same", { same: near?.reference ?? "" });
      led.push(await resident.answer("follow-email", email));
    }
    const { rows } = await database.query(
      "SELECT count(*)::int AS letters FROM letters WHERE recipient = 'victim@example.org'",
    );
    expect(rows).toEqual([{ letters: 5 }]);
    expect(led).toEqual([
      ...Array.from({ length: 5 }, () => "sent"),
      "follow-email",
      "follow-email",
    ]);
  });

  it("need not be the same", async () => {
    await send(await begin("kent", "pothole", { ...inCanterbury, ...answered.pothole }));
    const resident = await begin("canterbury", "pothole");
    await resident.answer("location", canterbury);
    expect(await resident.answer("same", { same: "none" })).toBe("danger");
  });

  it("does not hold up who had begun before it", async () => {
    const early = await begin("kent", "pothole", { ...inCanterbury, ...answered.pothole });
    await send(await begin("kent", "pothole", { ...inCanterbury, ...answered.pothole }));
    expect(endOf((await reportNow(early)).path)).toBe(CHECK);
    expect(await send(early)).toEqual({ ok: true });
  });

  it("of another kind, further off or closed is not offered", async () => {
    await send(await begin("kent", "pothole", { ...inCanterbury, ...answered.pothole }));
    const other = await begin("kent", "pavement");
    expect(await other.answer("location", canterbury)).toBe("danger");
    const off = await begin("kent", "pothole");
    // A hundred metres north.
    const away = { "location-lat": "51.2785", "location-long": "1.0815" };
    await off.answer("location", away);
    await off.answer("area", { area: "canterbury" });
    expect((await reportNow(off)).nearby).toEqual([]);
    await database.query("UPDATE public_reports SET state = 'closed'");
    const late = await begin("kent", "pothole");
    expect(await late.answer("location", canterbury)).toBe("danger");
  });

  it("is never offered where it is private, nor public", async () => {
    await send(
      await begin("canterbury", "missed-bin", { ...inCanterbury, ...answered["missed-bin"] }),
    );
    expect(await councilsOfCases()).toEqual(["canterbury"]);
    const resident = await begin("canterbury", "missed-bin");
    expect(await resident.answer("location", canterbury)).toBe("bins");
    expect((await database.query("SELECT FROM public_reports")).rowCount).toBe(0);
  });
});
