import { randomUUID } from "node:crypto";
import type { Locator } from "playwright";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { reporter } from "./report/pages";
import {
  closeCase,
  letterTo,
  linkIn,
  newVisitor,
  openCase,
  pressAgain,
  refused,
  shot,
  signIn,
  type Visitor,
  withDatabase,
  withVisitor,
} from "./support";

// The council says that it is fixed, the resident that it is not: with a reason, words and a photo,
// which a manager reads beside what the council wrote, and settles.

const narrow = { scripting: false, width: 360 };
const photo = await sharp({
  create: { width: 90, height: 60, channels: 3, background: "#446688" },
})
  .png()
  .toBuffer();

describe("a closed report that is not fixed", () => {
  it("comes back to the managers' list with reason, words and photo, and is settled there", async () => {
    const { resident, reference } = await closedReport();
    await resident.press("It is not fixed");
    await resident.press("Tell the council");
    expect(await resident.page.title()).toMatch(/^Error: /);
    expect(await resident.text()).toContain("Select why it is not fixed");
    expect(await resident.text()).toContain("Enter what is still wrong");
    await resident.choose("The council looked in the wrong place");
    await resident.fill("In your own words", "It is at the other end of the bridge.");
    await resident.page
      .getByLabel(/^Add a photo or a document/)
      .setInputFiles({ name: "bridge.png", mimeType: "image/png", buffer: photo });
    await shot(resident, "not-fixed-form");
    await resident.press("Tell the council");
    await shot(resident, "not-fixed-said");
    expect(await resident.text()).toContain("Your report is open again");
    expect(await resident.text()).toContain("The council looked in the wrong place");
    const own = resident.page.getByAltText("Sent with this message");
    expect((await fetched(resident, own)).headers()["content-type"]).toBe("image/jpeg");

    await withVisitor({ scripting: false }, async (officer) => {
      await signIn(officer, "rotherham");
      expect(await officer.open("/staff/rotherham/disputed")).toBe(403);
      expect(await officer.open(`/staff/rotherham/cases/${reference}/settle`)).toBe(403);
    });
    await letterTo("manager@rotherham.example", new RegExp(`^Not fixed: report ${reference}`));
    const manager = await newVisitor({ scripting: true });
    await signIn(manager, "rotherham", "manager");
    await manager.open("/staff/rotherham/disputed");
    await shot(manager, "disputed");
    const dispute = manager.page.getByRole("region", { name: reference });
    const words = await dispute.innerText();
    expect(words).toContain("Swept on Tuesday.");
    expect(words).toContain("The council looked in the wrong place");
    expect(words).toContain("It is at the other end of the bridge.");
    expect((await fetched(manager, dispute.locator("img"))).status()).toBe(200);

    await manager.follow(`Settle the dispute about ${reference}`);
    await refused(manager, "Settle the dispute");
    expect(await manager.text()).toContain("Enter how it was settled");
    await manager.fill("How was it settled?", "Rang them. The crew goes back on Monday.");
    await pressAgain(manager, "Settle the dispute");
    await shot(manager, "disputed-settled");
    expect(await manager.text()).toContain("The dispute is settled");
    expect(await manager.text()).not.toContain(reference);
    await openCase(manager, "rotherham", reference);
    expect(await manager.text()).toContain("settled the dispute");
    await Promise.all([manager.leave(), resident.leave()]);
  }, 240_000);

  it("stays closed once its 28 days are over", async () => {
    const { resident, reference } = await closedReport();
    await daysPass(reference, 28);
    await resident.open(resident.page.url());
    expect(await resident.text()).toContain("It is not fixed");
    await daysPass(reference, 1);
    await resident.open(resident.page.url());
    expect(await resident.page.getByText("It is not fixed").count()).toBe(0);
    await resident.open(`/track/${reference}/not-fixed`);
    expect(new URL(resident.page.url()).pathname).toBe(`/track/${reference}`);
    await resident.leave();
  }, 240_000);
});

/** A report that an officer closed, before its reporter at the page that they track it on. */
async function closedReport(): Promise<{ resident: Visitor; reference: string }> {
  const email = `resident-${randomUUID()}@example.com`;
  const resident = await newVisitor(narrow);
  const report = reporter(resident);
  await report.start("rotherham", "Pothole");
  await report.place({ postcode: "S60 1AE", place: "On the bridge" });
  await report.isNew();
  await report.describePothole();
  await report.pass(3);
  await report.email(email);
  await report.pass(1);
  await resident.press("Send report");
  const reference = await report.reference();
  await withVisitor({ scripting: false }, async (officer) => {
    await signIn(officer, "rotherham");
    await openCase(officer, "rotherham", reference);
    await closeCase(officer, "Swept on Tuesday.");
  });
  const first = await letterTo(email, /^We have received/);
  await resident.open(linkIn(first, /^\/track\/open\//));
  await resident.press("View your report");
  return { resident, reference };
}

/** What the address of a picture gives. */
async function fetched(visitor: Visitor, picture: Locator) {
  return visitor.page.request.get((await picture.first().getAttribute("src")) ?? "");
}

/** Lets days pass since a case was closed. */
async function daysPass(reference: string, days: number): Promise<void> {
  await withDatabase((client) =>
    client.query(
      "UPDATE cases SET closed_at = closed_at - $2 * interval '1 day' WHERE reference = $1",
      [reference, days],
    ),
  );
}
