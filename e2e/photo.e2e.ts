import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { expect, it } from "vitest";
import { openCase, report, signIn, withVisitor } from "./support";

/** As a phone writes it: turned on its side, with its maker and where it was taken. */
const phonePhoto = () =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: "#446688" } })
    .withMetadata({ orientation: 6 })
    .withExif({
      IFD0: { Make: "Phone" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 16/1 48/1" },
    })
    .jpeg()
    .toBuffer();

it("a phone's photo reaches the officer upright, and without its position", async () => {
  const folder = await mkdtemp(join(tmpdir(), "localgov-photo-"));
  const photo = join(folder, "IMG_0001.jpg");
  await writeFile(photo, await phonePhoto());

  const { reference } = await withVisitor({ scripting: false, width: 360 }, (resident) =>
    report(resident, {
      service: "Graffiti",
      site: "rotherham",
      postcode: "S60 1AE",
      place: "Main Street, on the bridge",
      email: `resident-${randomUUID()}@example.com`,
      photo,
    }),
  );

  await withVisitor({ scripting: false }, async (officer) => {
    await signIn(officer, "rotherham");
    await openCase(officer, "rotherham", reference);
    const address = await officer.page.locator("main img").first().getAttribute("src");
    const response = await officer.page.request.get(address ?? "");
    expect(response.headers()["cache-control"]).toBe("private, no-store");
    const shown = await sharp(await response.body()).metadata();
    expect([shown.exif, shown.width, shown.height]).toEqual([undefined, 480, 640]);
    // Nobody without the officer's cookie has it.
    const stranger = await fetch(new URL(address ?? "", process.env.E2E_BASE_URL));
    expect(stranger.status).toBe(401);
  });
  await rm(folder, { recursive: true });
});

it("what is no photo is refused beside the field, and nothing else is lost", async () => {
  const folder = await mkdtemp(join(tmpdir(), "localgov-photo-"));
  const notAPhoto = join(folder, "photo.jpg");
  await writeFile(notAPhoto, "this is text");
  await withVisitor({ scripting: false }, async (resident) => {
    const problem = {
      service: "Graffiti",
      site: "rotherham",
      postcode: "S60 1AE",
      place: "Main Street, on the bridge",
      email: `resident-${randomUUID()}@example.com`,
      photo: notAPhoto,
    };
    await expect(report(resident, problem)).rejects.toThrow();
    expect(await resident.page.title()).toMatch(/^Error: /);
    await resident.press("Continue");
    expect(await resident.heading()).not.toMatch(/photo/i);
  });
  await rm(folder, { recursive: true });
});
