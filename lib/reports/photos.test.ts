import sharp from "sharp";
import { beforeEach, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/platform/testing";
import { answered, inCanterbury, reportsAt } from "@/lib/reports/testing";

const database = testDatabase({ seeded: true });
const { begin, forgetAll, send } = reportsAt(database);

beforeEach(forgetAll);

describe("photos", () => {
  it("move up when one before them is taken out, and go with the report", async () => {
    const { "photo-1": _none, ...most } = answered.pothole;
    const resident = await begin("kent", "pothole", { ...inCanterbury, ...most });
    expect(await resident.answer("photo-1", { "photo-1": await picture() })).toBe("photo-2");
    expect(await resident.answer("photo-2", { "photo-2": await picture() })).toBe("photo-3");
    await resident.answer("photo-3", {});
    const second = (await resident.held()).draft.answers["photo-2"];
    expect(await resident.answer("photo-1", { "photo-1-remove": "yes" })).toBe("photo-2");
    const { answers } = (await resident.held()).draft;
    expect([answers["photo-1"], answers["photo-2"]]).toEqual([second, null]);
    expect(await send(resident)).toEqual({ ok: true });
    const { rows } = await database.query("SELECT id FROM files WHERE case_id IS NOT NULL");
    expect(rows).toEqual([{ id: second }]);
  });
});

async function picture(): Promise<File> {
  const png = sharp({ create: { width: 4, height: 4, channels: 3, background: "#c00" } }).png();
  return new File([new Uint8Array(await png.toBuffer())], "picture.png");
}
