import { describe, expect, it } from "vitest";
import { hideReport, publicReport, publishReport } from "@/lib/cases";
import { addPhoto, makeDraft } from "@/lib/cases/testing";
import { stage } from "@/lib/cases/testing/stage";
import { withScope } from "@/lib/platform";
import { publicScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

testDatabase();

const monday = new Date("2026-11-23T10:00:00Z");
const { on, as, change, send, look } = stage("SHW", monday);

describe("publishing", () => {
  it("shows the words and photos an officer chose, until one hides them", async () => {
    const { council, ada } = on();
    const draftId = await makeDraft(council);
    const photos = [await addPhoto(draftId), await addPhoto(draftId)];
    const { reference } = await send({ draftId, fileIds: photos });
    const shown = () => withScope(publicScope(null), (db) => publicReport(db, reference));
    const published = { words: "A wide hole", place: "Best Lane", fileIds: photos.slice(0, 1) };
    await as(ada, (db) => publishReport(db, { ...change(0), ...published }));
    expect(await shown()).toMatchObject({
      words: "A wide hole",
      place: "Best Lane",
      photos: photos.slice(0, 1),
    });
    expect((await look()).photos.map((photo) => photo.published)).toEqual([true, false]);

    await as(ada, (db) => hideReport(db, change(1)));
    expect(await shown()).toMatchObject({
      words: null,
      place: null,
      photos: [],
      state: "received",
    });
    expect((await look()).actions).not.toContain("hide");
  });

  it("is refused for a private report and for another case's photo", async () => {
    const { council, ada } = on();
    const elsewhere = await addPhoto(await makeDraft(council));
    const words = { words: null, place: null };
    expect(
      await as(ada, (db) => publishReport(db, { ...change(0), ...words, fileIds: [elsewhere] })),
    ).toEqual({ ok: false, reason: "unknown-photo" });
    await send({ service: "missed-bin", publish: "never" });
    expect(
      await as(ada, (db) => publishReport(db, { ...change(0), ...words, fileIds: [] })),
    ).toEqual({ ok: false, reason: "private" });
    expect((await look()).actions).not.toContain("publish");
  });
});
