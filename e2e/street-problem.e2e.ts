import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { canterbury, reporter } from "./report/pages";
import {
  closeCase,
  crash,
  lettersTo,
  letterTo,
  linkIn,
  newVisitor,
  openCase,
  signIn,
  type Visitor,
} from "./support";

// The first journey: from a postcode in Canterbury to Kent's officer, and back to the resident.

const newAddress = () => `resident-${randomUUID()}@example.com`;

describe.each([
  { scripting: false, width: 360 },
  { scripting: true, width: 1280 },
])("scripting $scripting, $width pixels wide", (options) => {
  it("takes a pothole from Canterbury's site to Kent, and the resident hears back", async () => {
    const email = newAddress();
    const resident = await newVisitor(options);
    const officer = await newVisitor(options);

    await resident.open("/");
    await resident.fill(/postcode/i, canterbury.postcode.toLowerCase());
    await resident.press("Find your council");
    expect(await resident.text()).toContain("Kent County Council");

    const reference = await reportPothole(resident, email);
    expect(reference).toMatch(/^KEN-/);

    const first = await letterTo(email, /^We have received/);
    await resident.open(linkIn(first, /^\/track\/confirm\//));
    await resident.press("Confirm");
    expect(await resident.text()).toContain("Your email address is confirmed");

    await signIn(officer, "kent");
    await openCase(officer, "kent", reference);
    await officer.press("Take the case");
    await officer.press("Start work");
    await officer.follow("Write to the resident");
    await officer.fill("Your message", "We will look at it on Monday.");
    await officer.press("Send the message");
    expect((await letterTo(email, /^A message/)).text).toContain("We will look at it on Monday.");

    await closeCase(officer, "Filled on Tuesday.");
    expect((await letterTo(email, /^We have closed/)).text).toContain("Filled on Tuesday.");

    await resident.open("/track");
    await resident.fill("Reference", reference.toLowerCase().replaceAll("-", " "));
    await resident.fill("Email address", email);
    await resident.press("Continue");
    expect(await resident.text()).toContain("Filled on Tuesday.");
    await resident.press("It is not fixed");
    await resident.choose("The problem is still there");
    await resident.fill("In your own words", "It is open again after the rain.");
    await resident.press("Tell the council");
    expect(await resident.text()).toContain("Your report is open again");
    await letterTo("manager@kent.example", new RegExp(`^Not fixed: report ${reference}`));

    await openCase(officer, "kent", reference);
    expect(await officer.text()).toContain("It is open again after the rain.");
    await closeCase(officer, "Filled with hot asphalt.");
    await letterCalled(email, "Filled with hot asphalt.");

    const subjects = (await lettersTo(email)).map(({ subject }) =>
      subject.replace(/ report.*/, ""),
    );
    expect(subjects.sort()).toEqual([
      "A message about your",
      "We have closed your",
      "We have closed your",
      "We have received your",
    ]);
    await resident.leave();
    await officer.leave();
  });

  it("takes a fly-tip in the same street to Canterbury", async () => {
    const resident = await newVisitor(options);
    const asked = reporter(resident);
    await asked.start("canterbury", "Fly-tipping");
    await asked.place(canterbury);
    await asked.isNew();
    await asked.choose(/^No$/, /^A road/, "Tyres", "Enough to fill a car boot");
    await asked.pass(6);
    expect(await resident.text()).toContain("We send it to Canterbury City Council");
    await resident.press("Send report");
    const reference = await asked.reference();
    expect(reference).toMatch(/^CAT-/);
    await resident.leave();

    const officer = await newVisitor(options);
    await signIn(officer, "kent");
    expect(await officer.open(`/staff/kent/cases/${reference}`)).toBe(404);
    expect(await officer.open(`/staff/canterbury/cases/${reference}`)).toBe(403);
    await officer.leave();
  });
});

describe("with the worker killed in mid-story", () => {
  it("sends every letter once all the same", async () => {
    const residents = Array.from({ length: 3 }, newAddress);
    for (const [index, email] of residents.entries()) {
      const resident = await newVisitor({ scripting: false });
      await reportPothole(resident, email);
      if (index === 1) await crash("worker");
      await resident.leave();
    }
    for (const email of residents) {
      await letterTo(email, /^We have received/);
      const ids = (await lettersTo(email)).map(({ headers }) => headers["message-id"]);
      expect(new Set(ids).size).toBe(1);
    }
  });
});

/** Reports a pothole in Canterbury's Rose Lane, from Canterbury's site, and gives the reference. */
async function reportPothole(resident: Visitor, email: string): Promise<string> {
  const report = reporter(resident);
  await report.start("canterbury", "Pothole");
  await report.place(canterbury);
  await report.isNew();
  await report.describePothole();
  await report.pass(3);
  await report.email(email);
  await report.pass(1);
  expect(await resident.text()).toContain("We send it to Kent County Council");
  await resident.press("Send report");
  return report.reference();
}

/** Waits for a letter to an address that holds these words. */
async function letterCalled(email: string, words: string): Promise<void> {
  await expect
    .poll(async () => (await lettersTo(email)).some(({ text }) => text.includes(words)), {
      timeout: 60_000,
    })
    .toBe(true);
}
