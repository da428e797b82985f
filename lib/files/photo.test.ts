import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { preparePhoto } from "@/lib/files";

const red = () => sharp({ create: { width: 60, height: 40, channels: 3, background: "#c00000" } });

/** As a phone writes it: turned on its side, with maker, time and position. */
const phonePhoto = () =>
  red()
    .withMetadata({ orientation: 6 })
    .withExif({
      IFD0: { Make: "Phone", Copyright: "Ann" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 16/1 48/1", GPSLongitude: "1/1 5/1 0/1" },
    })
    .jpeg()
    .toBuffer();

describe("preparePhoto", () => {
  it.each(["jpeg", "png", "webp", "avif"] as const)("takes %s and keeps a JPEG", async (format) => {
    const result = await preparePhoto(await red().toFormat(format).toBuffer());
    expect(result).toMatchObject({
      ok: true,
      photo: { mime: "image/jpeg", width: 60, height: 40 },
    });
    if (result.ok) expect((await sharp(result.photo.bytes).metadata()).format).toBe("jpeg");
  });

  it("leaves where a photo was taken, and all else about it, behind", async () => {
    const upload = await phonePhoto();
    expect((await sharp(upload).metadata()).exif).toBeDefined();
    const result = await preparePhoto(upload);
    if (!result.ok) throw new Error(result.reason);
    const kept = await sharp(result.photo.bytes).metadata();
    expect([kept.exif, kept.icc, kept.xmp, kept.iptc]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(result.photo.bytes.includes("Ann")).toBe(false);
  });

  it("turns a photo upright", async () => {
    const result = await preparePhoto(await phonePhoto());
    expect(result).toMatchObject({ photo: { width: 40, height: 60 } });
  });

  it("scales a large photo down to 2,048 pixels", async () => {
    const large = sharp({ create: { width: 4000, height: 3000, channels: 3, background: "#fff" } });
    const result = await preparePhoto(await large.jpeg().toBuffer());
    expect(result).toMatchObject({ photo: { width: 2048, height: 1536 } });
  });

  it.each([
    ["nothing", Buffer.alloc(0), "empty"],
    ["text", Buffer.from("hello"), "not-an-image"],
    ["a drawing", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "not-an-image"],
    ["a PDF", Buffer.from("%PDF-1.7"), "not-an-image"],
    ["a GIF", Buffer.from("GIF89a\x01\x00"), "not-an-image"],
    ["a JPEG's beginning and no more", Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "broken"],
    ["more than 10 MB", Buffer.alloc(10 * 1024 * 1024 + 1, 0xff), "too-big"],
  ])("refuses %s", async (_what, upload, reason) => {
    expect(await preparePhoto(upload)).toEqual({ ok: false, reason });
  });

  it("refuses a photo cut off half way", async () => {
    const whole = await sharp({
      create: {
        width: 800,
        height: 800,
        channels: 3,
        noise: { type: "gaussian", mean: 128, sigma: 60 },
        background: "#000",
      },
    })
      .jpeg()
      .toBuffer();
    expect(await preparePhoto(whole.subarray(0, whole.length / 2))).toEqual({
      ok: false,
      reason: "broken",
    });
  });

  it("refuses a bomb: a small file that unfolds to a huge picture", async () => {
    const huge = sharp({
      create: { width: 8_000, height: 8_000, channels: 3, background: "#fff" },
    });
    const bomb = await huge.png().toBuffer();
    expect(bomb.length).toBeLessThan(500_000);
    expect(await preparePhoto(bomb)).toEqual({ ok: false, reason: "broken" });
  });

  it("works on two at a time, however many come at once", async () => {
    const upload = await phonePhoto();
    const busy: number[] = [];
    const look = () => {
      const { queue, process } = sharp.counters();
      busy.push(queue + process);
    };
    sharp.queue.on("change", look);
    const results = await Promise.all(Array.from({ length: 8 }, () => preparePhoto(upload)));
    sharp.queue.off("change", look);
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(Math.max(...busy)).toBeLessThanOrEqual(2);
  });
});
