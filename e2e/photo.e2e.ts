import sharp from "sharp";
import { expect, it } from "vitest";
import { reporter } from "./report/pages";
import { openCase, signIn, type Visitor, withVisitor } from "./support";

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
  const photo = await phonePhoto();
  const reference = await withVisitor({ scripting: false, width: 360 }, async (resident) => {
    await upToPhoto(resident);
    await attach(resident, "IMG_0001.jpg", photo);
    const report = reporter(resident);
    await report.pass(4);
    await resident.press("Send report");
    return report.reference();
  });

  await withVisitor({ scripting: false }, async (officer) => {
    await signIn(officer, "rotherham");
    await openCase(officer, "rotherham", reference);
    const address = await officer.page.locator("main img").first().getAttribute("src");
    const response = await officer.page.request.get(address ?? "");
    expect(response.headers()["cache-control"]).toBe("private, no-store");
    const shown = await sharp(await response.body()).metadata();
    expect([shown.exif, shown.width, shown.height]).toEqual([undefined, 480, 640]);
    const stranger = await fetch(new URL(address ?? "", process.env.E2E_BASE_URL));
    expect(stranger.status).toBe(401);
  });
});

it("a photo that is too big is refused beside the field", async () => {
  await withVisitor({ scripting: false }, async (resident) => {
    await upToPhoto(resident);
    await attach(resident, "photo.jpg", Buffer.alloc(12 * 1024 * 1024, 0xff));
    expect(await resident.page.title()).toMatch(/^Error: /);
    expect(await resident.text()).toMatch(/10MB/);
  });
});

it("what is no photo is refused beside the field, and nothing else is lost", async () => {
  await withVisitor({ scripting: false }, async (resident) => {
    await upToPhoto(resident);
    await attach(resident, "photo.jpg", Buffer.from("this is text"));
    expect(await resident.page.title()).toMatch(/^Error: /);
    const report = reporter(resident);
    await report.pass(4);
    expect(await resident.text()).toContain("Main Street, on the bridge");
    await resident.press("Send report");
    expect(await report.reference()).toMatch(/^ROT-/);
  });
});

async function upToPhoto(resident: Visitor): Promise<void> {
  const report = reporter(resident);
  await report.start("rotherham", "Graffiti");
  await report.place({ postcode: "S60 1AE", place: "Main Street, on the bridge" });
  await report.isNew();
  await report.choose("A playground or park", "It is not offensive", "Bigger than a door");
  await report.pass(1);
}

async function attach(resident: Visitor, name: string, buffer: Buffer): Promise<void> {
  const file = { name, mimeType: "image/jpeg", buffer };
  await resident.page.locator('input[name="photo-1"]').setInputFiles(file);
  await resident.press("Continue");
}
