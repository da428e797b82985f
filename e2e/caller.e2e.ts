import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { canterbury, reporter } from "./report/pages";
import {
  closeCase,
  newVisitor,
  openCase,
  registerResident,
  shotsOf,
  signIn,
  type Visitor,
} from "./support";
import { pdfText } from "./support/pdf-text";

// Somebody who uses no computer: an officer takes what they say, letters come on paper, and whoever
// reads the case sees how it was told and who wrote it down.

/** What the stories have written to Kent's callers, and whose code is in the post. */
const posted: string[] = [];
let registered = "";

const home = {
  "Address line 1": "9 Castle Street",
  "Town or city": "Canterbury",
  Postcode: "CT1 2NX",
};

describe.each([
  { scripting: false, width: 360 },
  { scripting: true, width: 1280 },
])("a caller without e-mail, scripting $scripting, $width pixels wide", (options) => {
  it("reports to Canterbury what is Kent's, hears by post, and says that it is not fixed", async () => {
    const name = `Ada ${randomUUID().slice(0, 8)}`;
    const shot = shotsOf(`caller-${options.width}`);
    const canterburys = await newVisitor(options);
    await signIn(canterburys, "canterbury");
    await canterburys.follow("New case for a caller");
    await shot(canterburys, "callers");
    await canterburys.fill("Who is calling?", name);
    await canterburys.press("Find the caller");
    expect(await canterburys.text()).toContain("Nobody who reported something");
    expect(canterburys.page.url()).not.toContain(name.slice(4));

    const reference = await takePothole(canterburys, name, shot);
    expect(reference).toMatch(/^KEN-/);
    await shot(canterburys, "sent");
    expect(await canterburys.text()).toContain("The report is sent");
    expect(await canterburys.text()).toMatch(
      /Taken by phone by your council on .*Kent County Council/,
    );

    const kents = await newVisitor(options);
    await signIn(kents, "kent");
    await openCase(kents, "kent", reference);
    await shot(kents, "case");
    expect(await kents.text()).toContain(
      "Told us by phone. Taken by an officer of Canterbury City Council.",
    );
    expect(await kents.text()).toContain("Letter: Report received, from a caller");
    await kents.follow("Write to the resident");
    await kents.fill("Your message", "We come on Monday.");
    await kents.press("Send the message");
    await closeCase(kents, "Filled on Monday.");

    posted.push(name, "We come on Monday.", "Filled on Monday.");

    await kents.open("/staff/kent/callers");
    await kents.fill("Who is calling?", "ct1 2nx");
    await kents.press("Find the caller");
    await shot(kents, "found");
    expect(await kents.text()).toContain(name);
    await kents.follow(reference);
    await kents.follow("The resident says it is not fixed");
    if (!options.scripting) {
      await kents.press("Open the case again");
      await shot(kents, "not-fixed-errors");
      expect(await kents.text()).toContain("Select how the resident told you");
    }
    await kents.choose("Phone");
    await kents.choose("The problem is still there");
    await kents.fill("What did they say?", "It is as deep as before.");
    await kents.press("Open the case again");
    await shot(kents, "reopened");
    const told = await kents.text();
    expect(told).toContain("The case is open again");
    expect(told).toContain("said that it is not fixed");
    expect(told).toMatch(/Told us by phone\. Taken by [^.]+, Kent County Council\./);
    expect(told).toContain("It is as deep as before.");

    // What the one council did since is not for the other to see.
    await canterburys.open(`/staff/canterbury/cases/${reference}`);
    expect(await canterburys.text()).not.toContain("It is as deep as before.");
    expect(await canterburys.open(`/staff/canterbury/cases/${reference}/told`)).toBe(404);
    expect(await canterburys.open(`/staff/kent/cases/${reference}/told`)).toBe(403);
    await Promise.all([canterburys.leave(), kents.leave()]);
  }, 240_000);
});

describe("a draft for a caller", () => {
  it("is one of several of its officer's, and of no colleague", async () => {
    const officer = await newVisitor({ scripting: false });
    await signIn(officer, "kent");
    const paths = [];
    for (const service of ["Pothole", "Graffiti"]) {
      await begin(officer, service);
      paths.push(new URL(officer.page.url()).pathname);
    }
    await officer.open("/staff/kent/callers");
    await shotsOf("caller-list")(officer, "unfinished");
    expect(await officer.text()).toContain("Go on with: Graffiti");
    await officer.follow("Go on with: Pothole");
    expect(new URL(officer.page.url()).pathname).toBe(paths[0]);

    const manager = await newVisitor({ scripting: false });
    await signIn(manager, "kent", "manager");
    for (const path of paths) expect(await manager.open(path)).toBe(404);
    await manager.leave();
    await officer.open("/staff/kent/callers");
    await officer.press("Delete");
    expect(await officer.text()).not.toContain("Go on with: Graffiti");
    await officer.leave();
  });
});

describe("somebody registered without an e-mail address", () => {
  it("has the next case with the first, and letters by post for both", async () => {
    const name = `Joan ${randomUUID().slice(0, 8)}`;
    const shot = shotsOf("caller-register");
    const officer = await newVisitor({ scripting: false, width: 360 });
    await signIn(officer, "kent");
    registered = await takePothole(officer, name, shot);
    await officer.follow("Register this person");
    await officer.select("Language they prefer", "Polish (Polski)");
    await officer.fill("What officers should know", "Large print");
    await shot(officer, "form");
    await officer.press("Register this person");
    await shot(officer, "done");
    expect(await officer.text()).toContain("The resident is registered");
    expect(await officer.text()).toContain("Polish");

    await officer.open("/staff/kent/callers");
    await officer.fill("Who is calling?", name);
    await officer.press("Find the caller");
    await officer.follow("New case for this caller");
    await officer.choose("Counter");
    await officer.select("What is it about?", "Pothole");
    await officer.press("Continue");
    const report = reporter(officer);
    await report.place({ ...canterbury, place: "By the west gate" });
    await report.isNew();
    await report.describePothole();
    await report.pass(2);
    await shot(officer, "known");
    await report.choose(/^Yes, use Joan/);
    await officer.press("Send report");
    const text = await officer.text();
    expect(text).toContain("Told us at the counter.");
    expect(text).toContain("Large print");
    expect(text).not.toContain("Register this person");
    posted.push(name, "the report that you made at the counter");

    await officer.follow("Post a code for an online account");
    await shot(officer, "code");
    await officer.press("Post a code");
    expect(await officer.text()).toContain("A code is in the next batch of letters");
    await officer.leave();
  }, 240_000);
});

describe("Kent’s batch of the day", () => {
  it("holds all of it, and a code that leads to an account", async () => {
    await makeBatches();
    const officer = await newVisitor({ scripting: false });
    await signIn(officer, "kent");
    const letters = await printed(officer, "kent");
    for (const words of [...posted, "9 Castle Street", "the report that you made by phone"]) {
      expect(letters).toContain(words);
    }
    await officer.leave();

    const [code = ""] = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(letters) ?? [];
    const resident = await newVisitor({ scripting: false, width: 360 });
    await registerResident(resident);
    await resident.open("/account/add-reports");
    await resident.fill("Code from the letter", "7K4P-9QX3-M2TD");
    await resident.press("Add reports");
    expect(await resident.text()).toContain("We do not know this code");
    await resident.fill("Code from the letter", code.toLowerCase());
    await shotsOf("caller-claim")(resident, "form");
    await resident.press("Add reports");
    expect(await resident.text()).toContain("The reports are in your account");
    await resident.open(`/account/cases/${registered}`);
    await shotsOf("caller-claim")(resident, "case");
    const text = await resident.text();
    expect(text).toContain("You told us about the problem by phone");
    expect(text).toContain("Taken by an officer of Kent County Council");
    await resident.leave();
  }, 240_000);
});

/** Begins a case for somebody new who calls. */
async function begin(officer: Visitor, service: string): Promise<void> {
  await officer.open(officer.page.url().replace(/\/staff\/([^/]+).*/, "/staff/$1/callers"));
  await officer.follow("Start a case for somebody new");
  await officer.choose("Phone");
  await officer.select("What is it about?", service);
  await officer.press("Continue");
}

type Shot = ReturnType<typeof shotsOf>;

/** Takes a pothole in Canterbury from somebody whose letters come by post, and gives the reference. */
async function takePothole(officer: Visitor, name: string, shot: Shot): Promise<string> {
  await begin(officer, "Pothole");
  const report = reporter(officer);
  await shot(officer, "place");
  await report.place(canterbury);
  await shot(officer, "nearby");
  await report.isNew();
  await report.describePothole();
  await report.pass(2);
  await officer.fill("What is the caller’s name?", name);
  await officer.press("Continue");
  await report.pass(1);
  await report.choose("By post");
  for (const [label, value] of Object.entries(home)) await officer.fill(label, value);
  await shot(officer, "address");
  await officer.press("Continue");
  await shot(officer, "check");
  expect(await officer.text()).toContain("We send it to Kent County Council");
  await officer.press("Send report");
  return report.reference();
}

/** Has the worker make the day's batches now, and not in the early morning. */
async function makeBatches(): Promise<void> {
  const database = new Client({ connectionString: process.env.E2E_DATABASE_URL });
  await database.connect();
  try {
    await database.query("SELECT graphile_worker.add_job('make-post-batches', '{}'::json)");
  } finally {
    await database.end();
  }
}

/** The words of the letters that an officer downloads to print, once there are any. */
async function printed(officer: Visitor, council: string): Promise<string> {
  const link = officer.page.getByRole("link", { name: /\(PDF\)$/ }).first();
  const isThere = async () => {
    await officer.open(`/staff/${council}/post`);
    return link.count();
  };
  await expect.poll(isThere, { timeout: 60_000 }).toBe(1);
  const path = (await link.getAttribute("href")) ?? "";
  const address = new URL(path, process.env.E2E_BASE_URL).href;
  return pdfText(await (await officer.page.request.get(address)).body());
}
