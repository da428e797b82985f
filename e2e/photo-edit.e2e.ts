import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { reporter } from "./report/pages";
import {
  letterTo,
  linkIn,
  newVisitor,
  openCase,
  shot,
  signIn,
  type Visitor,
  withVisitor,
} from "./support";

// An officer turns a photo, blacks out what says who somebody is, and takes it out of sight. From
// then on the public and its sender see what was made of it, and the bytes before at no address.

const red = { r: 200, g: 30, b: 30 };
const blue = { r: 30, g: 30, b: 200 };

describe.each([
  { scripting: false, width: 360 },
  { scripting: true, width: 1280 },
])("scripting $scripting, $width pixels wide", (options) => {
  it("shows the photo as the officer made it, and nothing of what was there before", async () => {
    const resident = await newVisitor({ scripting: false, width: 360 });
    const email = `resident-${randomUUID()}@example.com`;
    const reference = await reportedWithPhoto(resident, email);
    await resident.open(linkIn(await letterTo(email, /^We have received/), /^\/track\/open\//));
    await resident.press("View your report");
    const officer = await newVisitor(options);
    await signIn(officer, "rotherham");
    await openCase(officer, "rotherham", reference);
    await officer.follow("Publish words and photos");
    await officer.choose("Photo 1");
    await officer.press("Publish");
    const publicPage = `/rotherham/reports/${reference}`;
    const before = await addressesOf(publicPage, resident, reference);
    expect(await corners(before.public)).toEqual(["red", "blue"]);

    await openCase(officer, "rotherham", reference);
    const officers = await sourceIn(officer, "main .lgo-photos img");
    await officer.follow(/^Edit/);
    await officer.press("Turn upside down");
    expect(await officer.text()).toContain("The photo is changed");
    await shot(officer, `photo-edit-${options.width}`);
    const turned = await addressesOf(publicPage, resident, reference);
    expect(await corners(turned.public)).toEqual(["blue", "red"]);

    // All of the right half, where a face would be.
    for (const box of await officer.page.getByRole("checkbox", { name: /column (9|1\d)$/ }).all()) {
      await box.check();
    }
    await officer.press("Black out");
    await shot(officer, `photo-blacked-${options.width}`);
    const after = await addressesOf(publicPage, resident, reference);
    expect(await corners(after.public)).toEqual(["blue", "black"]);
    expect(await corners(after.own, resident)).toEqual(["blue", "black"]);
    for (const old of [before.public, turned.public]) expect(await statusOf(old)).toBe(404);
    for (const old of [before.own, turned.own]) expect(await statusOf(old, resident)).toBe(404);
    expect(await statusOf(officers, officer)).toBe(404);
    await withVisitor({ scripting: false }, async (manager) => {
      await signIn(manager, "rotherham", "manager");
      await openCase(manager, "rotherham", reference);
      await shot(manager, `photo-manager-${options.width}`);
      expect(await corners(officers, manager)).toEqual(["red", "blue"]);
    });

    await openCase(officer, "rotherham", reference);
    await officer.follow(/^Edit/);
    await officer.press("Take the photo out of sight");
    expect(await officer.text()).toContain("The photo is out of sight");
    expect(await statusOf(after.public)).toBe(404);
    expect(await statusOf(after.own, resident)).toBe(404);
    await resident.open(publicPage);
    expect(await resident.page.locator("main img").count()).toBe(0);
    await Promise.all([officer.leave(), resident.leave()]);
  }, 240_000);
});

/** A report with a photo that is red on the left and blue on the right. */
async function reportedWithPhoto(resident: Visitor, email: string): Promise<string> {
  const report = reporter(resident);
  await report.start("rotherham", "Graffiti");
  await report.place({ postcode: "S60 1AE", place: "On the underpass" });
  await report.isNew();
  await report.choose("A playground or park", "It is not offensive", "Bigger than a door");
  await report.pass(1);
  const half = await sharp({ create: { width: 160, height: 240, channels: 3, background: red } })
    .png()
    .toBuffer();
  const buffer = await sharp({ create: { width: 320, height: 240, channels: 3, background: blue } })
    .composite([{ input: half, left: 0, top: 0 }])
    .png()
    .toBuffer();
  await resident.page
    .locator('input[name="photo-1"]')
    .setInputFiles({ name: "underpass.png", mimeType: "image/png", buffer });
  await report.pass(3);
  await report.email(email);
  await report.pass(1);
  await resident.press("Send report");
  return report.reference();
}

/** Where the public and its sender see the photo now. */
async function addressesOf(publicPage: string, resident: Visitor, reference: string) {
  await resident.open(publicPage);
  const shown = await sourceIn(resident, "main img");
  await resident.open(`/track/${reference}`);
  return { public: shown, own: await sourceIn(resident, "main img") };
}

async function sourceIn(visitor: Visitor, selector: string): Promise<string> {
  const source = await visitor.page.locator(selector).first().getAttribute("src");
  return new URL(source ?? "", process.env.E2E_BASE_URL).href;
}

/** What an address answers somebody; without, whoever comes without a cookie. */
async function statusOf(address: string, visitor?: Visitor): Promise<number> {
  const response = await (visitor ? visitor.page.request.get(address) : fetch(address));
  return typeof response.status === "number" ? response.status : response.status();
}

/** The colour to the left and to the right. */
async function corners(address: string, visitor?: Visitor): Promise<string[]> {
  const bytes = visitor
    ? await (await visitor.page.request.get(address)).body()
    : Buffer.from(await (await fetch(address)).arrayBuffer());
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const colourAt = (x: number) => {
    const at = (Math.floor(info.height / 2) * info.width + x) * info.channels;
    const [r = 0, , b = 0] = data.subarray(at, at + 3);
    if (r < 60 && b < 60) return "black";
    return r > b ? "red" : "blue";
  };
  return [colourAt(10), colourAt(info.width - 10)];
}
