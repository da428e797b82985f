import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { canterbury, reporter } from "./report/pages";
import {
  letterTo,
  linkIn,
  newVisitor,
  openCase,
  registerResident,
  shot,
  signIn,
  type Visitor,
  withVisitor,
} from "./support";

// A case goes from Canterbury, which was told of rubbish, to Kent, whose road has a hole in it: it
// stays one case, and its reporter sees all along whose it is.

const narrow = { scripting: false, width: 360 };

describe.each([
  { scripting: false, width: 360 },
  { scripting: true, width: 1280 },
])("scripting $scripting, $width pixels wide", (options) => {
  it("keeps reference, thread, photo, followers, history and target with the other council, and shows what comes after to whoever follows", async () => {
    const { resident, reference, email } = await reportedTip();
    const follower = `follower-${randomUUID()}@example.com`;
    await follow(reference, follower);
    const officer = await newVisitor(options);
    await signIn(officer, "canterbury");
    await write(officer, "canterbury", reference, "Is it in the road?");
    const target = await factOf(officer, "Target");

    await handOver(officer, { follow: true });
    await shot(officer, `handover-followed-${options.width}`);
    expect(await officer.text()).toContain("Kent County Council has this case now");
    expect(await officer.text()).toContain(
      "handed the case over to Kent County Council as Pothole",
    );
    expect((await letterTo(email, /Kent County Council/)).text).toContain(
      "It is a hole, not tyres.",
    );
    expect((await letterTo(follower, /^An update on report/)).text).toContain(
      "Kent County Council deals with it now",
    );

    await withVisitor({ scripting: false }, async (kent) => {
      await signIn(kent, "kent");
      await openCase(kent, "kent", reference);
      await shot(kent, "handover-offered");
      expect(await kent.text()).toContain("Handed over by Canterbury City Council");
      expect(await kent.text()).toContain("Is it in the road?");
      expect(await kent.heading()).toMatch(/^Pothole/);
      expect(await factOf(kent, "Followers")).toBe("1");
      expect(await factOf(kent, "Target")).toBe(target);
      const photo = kent.page.locator("main img").first();
      expect((await kent.page.request.get((await photo.getAttribute("src")) ?? "")).status()).toBe(
        200,
      );
      await kent.press("Accept the case");
      await write(kent, "kent", reference, "We fill it on Monday.");
    });

    await officer.open(`/staff/canterbury/cases/${reference}`);
    expect(await officer.text()).toContain("We fill it on Monday.");
    await officer.press("Stop following it");
    await shot(officer, `handover-former-${options.width}`);
    expect(await officer.text()).toContain("Your council no longer sees what happens to this case");
    expect(await officer.text()).not.toContain("We fill it on Monday.");
    await officer.leave();

    for (const path of [
      `/account/cases/${reference}`,
      await trackedAt(resident, reference, email),
    ]) {
      await resident.open(path);
      const text = await resident.text();
      expect(text).toContain("Your report to Kent County Council");
      expect(text).toContain(
        "Canterbury City Council handed your report over to Kent County Council",
      );
      expect(text).toContain("Canterbury City Council wrote to you");
      expect(text).toContain("Kent County Council took your report over");
      expect(text).toContain("We fill it on Monday.");
      expect(text).toContain("Your photos");
    }
    await shot(resident, "handover-tracked");
    await resident.open("/account");
    expect(await resident.text()).toContain("Kent County Council");
    await resident.leave();
  }, 300_000);
});

it("shows what comes after to nobody who does not follow, and comes back with words where it is refused", async () => {
  const { resident, reference, email } = await reportedTip();
  const officer = await newVisitor({ scripting: false });
  await signIn(officer, "canterbury");
  await openCase(officer, "canterbury", reference);
  await handOver(officer, { follow: false });
  expect(await officer.text()).toContain("You see the case as it was then");
  await officer.open("/staff/canterbury/handed-over");
  await shot(officer, "handover-handed-over");
  expect(await officer.text()).toContain(reference);
  await officer.open("/staff/canterbury/cases?state=all");
  expect(await officer.text()).not.toContain(reference);

  await withVisitor(narrow, async (kent) => {
    await signIn(kent, "kent");
    await kent.open("/staff/kent/cases?offered=yes");
    await kent.follow(reference);
    await kent.follow("Add a note");
    await kent.fill("Your note", "Looked at from the van.");
    await kent.press("Add the note");
    await officer.open(`/staff/canterbury/cases/${reference}`);
    expect(await officer.text()).not.toContain("Looked at from the van.");
    await kent.follow("Refuse the case");
    await kent.fill("Why is it not your council’s?", "The hole is in a private drive.");
    await shot(kent, "handover-refuse");
    await kent.press("Send it back");
    expect(await kent.text()).toContain("The case is back with the other council");
  });
  await letterTo("manager@canterbury.example", new RegExp(`refused report ${reference}`));

  await openCase(officer, "canterbury", reference);
  await shot(officer, "handover-returned");
  const back = await officer.text();
  expect(back).toContain("Kent County Council refused this case");
  expect(back).toContain("The hole is in a private drive.");
  // It is Canterbury's again, with all that happened meanwhile.
  expect(back).toContain("Looked at from the van.");

  await resident.open(await trackedAt(resident, reference, email));
  await shot(resident, "handover-returned-tracked");
  const seen = await resident.text();
  expect(seen).toContain("Your report to Canterbury City Council");
  expect(seen).toContain("Kent County Council sent your report back to Canterbury City Council");
  expect(seen).toContain("The hole is in a private drive.");

  // Handed over again, Kent cannot say a second time that it is not its own.
  await handOver(officer, { follow: false });
  await withVisitor({ scripting: false }, async (kent) => {
    await signIn(kent, "kent");
    await openCase(kent, "kent", reference);
    expect(await kent.text()).toContain("you refused it before, so it stays with you");
    expect(await kent.page.getByText("Refuse the case").count()).toBe(0);
  });
  await Promise.all([officer.leave(), resident.leave()]);
}, 300_000);

/** A resident with an account tells Canterbury of tyres in the road, with a photo. */
async function reportedTip() {
  const resident = await newVisitor(narrow);
  const { name, email } = await registerResident(resident);
  const report = reporter(resident);
  await report.start("canterbury", "Fly-tipping");
  await report.place(canterbury);
  await report.isNew();
  await report.choose(/^No$/, /^A road/, "Tyres", "Enough to fill a car boot");
  await report.pass(2);
  const blue = { create: { width: 90, height: 60, channels: 3 as const, background: "#446688" } };
  await resident.page.locator('input[name="photo-1"]').setInputFiles({
    name: "tyres.png",
    mimeType: "image/png",
    buffer: await sharp(blue).png().toBuffer(),
  });
  await report.pass(2);
  await report.choose(new RegExp(`^Use ${name}, ${email}`));
  await resident.press("Send report");
  return { resident, email, reference: await report.reference() };
}

/** Somebody else follows the public report, and confirms it. */
async function follow(reference: string, email: string): Promise<void> {
  await withVisitor(narrow, async (follower) => {
    await follower.open(`/canterbury/reports/${reference}/follow`);
    await follower.fill("Email address", email);
    await follower.press("Continue");
    const letter = await letterTo(email, new RegExp(reference));
    await follower.open(linkIn(letter, /^\/track\/confirm\//));
    await follower.press("Confirm");
  });
}

/** Changes the category to one of Kent's, which leads on to handing the case over to it. */
async function handOver(officer: Visitor, { follow }: { follow: boolean }): Promise<void> {
  const isPothole = (await officer.heading()).startsWith("Pothole");
  await officer.follow(isPothole ? "Hand over" : "Change the category");
  if (isPothole) await officer.follow("Hand over to Kent County Council");
  else {
    await officer.choose("Pothole");
    await officer.press("Continue");
  }
  expect(await officer.heading()).toContain("Hand over to Kent County Council");
  await officer.fill("Why are you handing it over?", "It is a hole, not tyres.");
  if (follow) await officer.choose("Follow what happens");
  await officer.press("Hand over");
  expect(await officer.text()).toContain("The case is handed over. The other council has it now");
}

async function write(officer: Visitor, council: string, reference: string, message: string) {
  await openCase(officer, council, reference);
  await officer.follow("Write to the resident");
  await officer.fill("Your message", message);
  await officer.press("Send the message");
}

/** What the case's page says under a heading of "Where it stands". */
async function factOf(officer: Visitor, name: string): Promise<string> {
  const row = officer.page.locator(".govuk-summary-list__row").filter({
    has: officer.page.getByText(name, { exact: true }),
  });
  return (await row.locator("dd").first().innerText()).trim();
}

/** Asks for the report by reference and address, as without an account, and gives its page. */
async function trackedAt(resident: Visitor, reference: string, email: string): Promise<string> {
  await resident.open("/track");
  await resident.fill("Reference", reference);
  await resident.fill("Email address", email);
  await resident.press("Continue");
  return new URL(resident.page.url()).pathname;
}
