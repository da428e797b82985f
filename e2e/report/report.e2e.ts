import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { lettersTo, letterTo, linkIn, type Visitor, withVisitor } from "../support";
import { canterbury, reporter } from "./pages";

const ways = [
  { scripting: false, width: 360 },
  { scripting: true, width: 1280 },
];

describe.each(ways)("a report, scripting $scripting, $width pixels wide", (options) => {
  it("of a pothole on the district's site goes to the county, and can be tracked", async () => {
    await withVisitor(options, async (visitor) => {
      const report = reporter(visitor);
      const address = `${randomUUID()}@example.org`;
      await report.start("canterbury", "Pothole");
      await report.place(somewhere());
      await report.isNew();
      await report.describePothole();
      await visitor.fill(/anything else/, "Fills with water");
      await report.pass(1);
      await attachPhoto(visitor, "photo-1");
      await report.pass(2);
      await report.email(address);
      await report.pass(1);
      expect(await visitor.heading()).toBe("Check your answers before sending your report");
      expect(await visitor.text()).toContain("We send it to Kent County Council");
      await visitor.press("Send report");
      expect(await visitor.heading()).toBe("Report sent");
      const reference = await report.reference();
      expect(reference).toMatch(/^KEN-/);
      expect(linkIn(await letterTo(address, new RegExp(reference)), /^\/track\//)).toBeTruthy();
    });
  });

  it("tells what is wrong, keeps what was typed, and lets each answer be changed", async () => {
    await withVisitor(options, async (visitor) => {
      const report = reporter(visitor);
      await report.start("rotherham", "Fly-tipping");
      await report.pass(1);
      expect(await visitor.page.title()).toMatch(/^Error: Where is the rubbish\?/);
      await report.place({ postcode: "CT1 2U", place: "Behind the station" });
      await visitor.page.reload();
      await visitor.check();
      expect(await visitor.page.title()).toMatch(/^Error: /);
      expect(await visitor.text()).toContain("Enter a full UK postcode, like CT1 1YW");
      expect(await visitor.page.getByLabel("Postcode").inputValue()).toBe("CT1 2U");
      await report.place(somewhere());
      await report.isNew();
      await report.choose(/^No$/, "Private land");
      expect(await visitor.heading()).toBe("Contact the owner of the land");
      await visitor.follow(/^Back$/);
      await report.choose("An alley behind homes", "Tyres", "Enough to fill a car boot");
      await visitor.fill("Day", "31");
      await visitor.fill("Month", "6");
      await visitor.fill("Year", "2026");
      await report.pass(1);
      expect(await visitor.text()).toContain("Date first seen must be a real date");
      expect(await visitor.page.getByLabel("Day").inputValue()).toBe("31");
      await visitor.fill("Day", "3");
      await report.pass(6);
      await visitor.follow(/Change kind of land/);
      await report.choose("A road, pavement or verge");
      expect(await visitor.heading()).toBe("Check your answers before sending your report");
      expect(await visitor.text()).toContain("A road, pavement or verge");
      expect(await visitor.text()).toMatch(/The place is outside Rotherham .*’s area/);
      await visitor.press("Send report");
      expect(await report.reference()).toMatch(/^CAT-/);
    });
  });

  it("ends where somebody is in danger, and outside England", async () => {
    await withVisitor(options, async (visitor) => {
      const report = reporter(visitor);
      await report.start("canterbury", "Pavement");
      await visitor.page.locator("summary").click();
      await visitor.fill("Latitude", "52.5");
      await visitor.fill("Longitude", "3.5");
      await report.pass(1);
      expect(await visitor.heading()).toBe("We cannot find a council for this place");
      await visitor.follow(/^Back$/);
      await visitor.fill("Latitude", "");
      await visitor.fill("Longitude", "");
      await report.place(somewhere());
      await report.isNew();
      await report.choose(/^Yes$/);
      expect(await visitor.heading()).toBe("Call 999 now");
      expect(await visitor.text()).toContain("Kent County Council");
    });
  });

  it("that is made already can be followed, and becomes no other", async () => {
    await withVisitor(options, async (visitor) => {
      const report = reporter(visitor);
      const where = somewhere();
      await report.start("canterbury", "Graffiti");
      await report.place(where);
      await report.isNew();
      await report.choose("A playground or park", "It is not offensive", "Bigger than a door");
      await report.pass(5);
      await visitor.press("Send report");
      const reference = await report.reference();
      const address = `${randomUUID()}@example.org`;
      await report.start("kent", "Graffiti");
      await report.place(where);
      expect(await visitor.heading()).toBe("It may be reported already");
      await visitor.page.locator(`input[value="${reference}"]`).check();
      await report.pass(1);
      await report.email(address);
      expect(await visitor.heading()).toBe("Check your email");
      expect(await report.reference()).toBe(reference);
      await letterTo(address, new RegExp(reference));
    });
  });
});

describe("a report that is ready", () => {
  it("is sent once, however often that is asked at once, and going back sends nothing", async () => {
    await withVisitor({ scripting: false }, async (visitor) => {
      const report = reporter(visitor);
      const address = `${randomUUID()}@example.org`;
      await readyToSend(visitor, address);
      const check = visitor.page.url();
      const places = await Promise.all([sendForm(visitor), sendForm(visitor), sendForm(visitor)]);
      expect(new Set(places)).toEqual(new Set([check.replace("check-answers", "sent")]));
      await visitor.open(check);
      expect(await visitor.heading()).toBe("Report sent");
      const reference = await report.reference();
      await visitor.page.goBack();
      await visitor.check();
      expect(await report.reference()).toBe(reference);
      await letterTo(address, new RegExp(reference));
      expect(await lettersTo(address)).toHaveLength(1);
    });
  });

  it("is not sent other than as it was checked, when another tab changed it", async () => {
    await withVisitor({ scripting: false }, async (visitor) => {
      await readyToSend(visitor);
      const tab = await visitor.page.context().newPage();
      await tab.goto(visitor.page.url());
      await tab.getByRole("link", { name: "Change width" }).click();
      await tab.getByLabel("Smaller than a dinner plate").check();
      await tab.getByRole("button", { name: "Continue" }).click();
      await tab.waitForURL(/check-answers/);
      await tab.close();
      await visitor.press("Send report");
      expect(await visitor.text()).toContain("Your answers have changed since you checked them");
      expect(await visitor.text()).toContain("Smaller than a dinner plate");
      await visitor.press("Send report");
      expect(await visitor.heading()).toBe("Report sent");
    });
  });

  it("is nobody else's to see", async () => {
    await withVisitor({ scripting: false }, async (visitor) => {
      await readyToSend(visitor);
      const url = visitor.page.url();
      await withVisitor({ scripting: false }, async (stranger) => {
        await stranger.open(url);
        expect(await stranger.heading()).toBe("We cannot open this report");
      });
    });
  });
});

async function readyToSend(visitor: Visitor, address = ""): Promise<void> {
  const report = reporter(visitor);
  await report.start("canterbury", "Pothole");
  await report.place(somewhere());
  await report.isNew();
  await report.describePothole();
  await report.pass(3);
  await report.email(address);
  await report.pass(1);
}

function somewhere() {
  return { ...canterbury, place: `Outside the barracks gate ${randomUUID()}` };
}

async function attachPhoto(visitor: Visitor, field: string): Promise<void> {
  const png = sharp({ create: { width: 40, height: 30, channels: 3, background: "#c00" } }).png();
  const file = { name: "photo.png", mimeType: "image/png", buffer: await png.toBuffer() };
  await visitor.page.locator(`input[name="${field}"]`).setInputFiles(file);
  await visitor.press("Continue");
}

/** Sends the page's form past the browser, so that it can be done several times at once. */
async function sendForm({ page }: Visitor): Promise<string> {
  const fields = await page
    .locator("form input[type=hidden]")
    .evaluateAll((inputs) =>
      inputs.flatMap((input) =>
        input instanceof HTMLInputElement ? [[input.name, input.value] as const] : [],
      ),
    );
  const response = await page.context().request.post(page.url(), {
    multipart: Object.fromEntries(fields),
    headers: { origin: new URL(page.url()).origin },
    maxRedirects: 0,
  });
  return new URL(response.headers().location ?? "", page.url()).href;
}
