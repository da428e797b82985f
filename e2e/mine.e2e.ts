import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { canterbury, reporter } from "./report/pages";
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
import { newResident, registerResident } from "./support/resident";

// One account for every council: what somebody has with several is in one list, what they reported
// before they had one joins it, and they and the officers write to each other from there.

const rotherham = { postcode: "S60 1AE", place: "By the minster" };
const narrow = { scripting: false, width: 360 };
const pdf = Buffer.from("%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");

describe("somebody with an account", () => {
  it("has what they asked of three councils in one list, and each council only its own", async () => {
    const resident = await newVisitor(narrow);
    const { name, email } = await registerResident(resident);
    expect(await resident.text()).toContain("You have no reports yet");

    const fromAccount = new RegExp(`^Use ${name}, ${email}`);
    const kents = await reportPothole(resident, "canterbury", canterbury, fromAccount);
    const canterburys = await reportTip(resident, fromAccount);
    const rotherhams = await reportPothole(resident, "rotherham", rotherham, fromAccount);
    expect([kents, canterburys, rotherhams].map((reference) => reference.slice(0, 3))).toEqual([
      "KEN",
      "CAT",
      "ROT",
    ]);
    await resident.follow("in your account");
    expect(await resident.text()).toContain("Rotherham");

    await resident.open("/account");
    await shot(resident, "mine-list");
    expect(await entries(resident)).toEqual([rotherhams, canterburys, kents]);
    expect(await resident.text()).toMatch(
      /Kent County Council will look at it and aims to deal with it by \d+ \w+ 20\d\d/,
    );
    await resident.select("Council", "Kent County Council");
    await resident.press("Show");
    expect(await entries(resident)).toEqual([kents]);
    await resident.leave();

    for (const [council, own] of Object.entries({
      kent: kents,
      canterbury: canterburys,
      rotherham: rotherhams,
    })) {
      await withVisitor({ scripting: false }, async (officer) => {
        await signIn(officer, council);
        for (const reference of [kents, canterburys, rotherhams]) {
          const status = await officer.open(`/staff/${council}/cases/${reference}`);
          expect([council, reference, status]).toEqual([
            council,
            reference,
            reference === own ? 200 : 404,
          ]);
        }
      });
    }
  }, 240_000);

  it("writes to an officer and hears back, each with a file, and sees what is new", async () => {
    const resident = await newVisitor(narrow);
    const { name, email } = await registerResident(resident);
    const reference = await reportPothole(
      resident,
      "rotherham",
      rotherham,
      new RegExp(`^Use ${name}, ${email}`),
    );
    const path = `/account/cases/${reference}`;
    await resident.open(path);
    await resident.follow("Send a message to the council");
    await resident.fill("In your own words", "My letter about it is attached.");
    await choose(resident, "letter.pdf", "application/pdf", pdf);
    await shot(resident, "mine-message");
    await resident.press("Send your message");
    expect(await resident.text()).toContain("The council has your message");

    const officer = await newVisitor({ scripting: false });
    await signIn(officer, "rotherham");
    await officer.open("/staff/rotherham/cases");
    await shot(officer, "mine-queue");
    expect(await rowOf(officer, reference)).toContain("New message");
    await openCase(officer, "rotherham", reference);
    await shot(officer, "mine-case");
    expect(await officer.text()).toContain("Answer them, or mark it as read");
    const letter = await fetched(officer, "letter.pdf");
    expect(letter.body).toEqual(pdf);
    expect(letter.headers["content-disposition"]).toMatch(/^attachment; filename="letter.pdf"/);

    await officer.follow("Write to the resident");
    await officer.fill("Your message", "Is this the place?");
    const blue = { create: { width: 90, height: 60, channels: 3 as const, background: "#446688" } };
    await choose(officer, "place.png", "image/png", await sharp(blue).png().toBuffer());
    await officer.press("Send the message");
    await officer.open("/staff/rotherham/cases");
    expect(await rowOf(officer, reference)).not.toContain("New message");

    // What only asks for the page's headers, or guesses that it may be wanted, is no look.
    const address = new URL(path, process.env.E2E_BASE_URL).href;
    await resident.page.request.head(address);
    await resident.page.request.get(address, { headers: { "sec-purpose": "prefetch" } });
    await resident.open("/account");
    expect(await resident.text()).toContain("1 report has something new from the council");
    await resident.follow(/^Pothole/);
    await shot(resident, "mine-thread");
    expect(await resident.text()).toContain("Is this the place?");
    expect(await resident.page.getByText("New", { exact: true }).count()).toBe(1);
    await resident.open("/account");
    expect(await resident.text()).toContain("There is nothing new");

    const stranger = await newVisitor(narrow);
    await registerResident(stranger);
    expect(await stranger.open(path)).toBe(404);
    const file = await stranger.page.request.get(letter.url.replace(/.*\/files/, `${path}/files`));
    expect(file.status()).toBe(404);
    await Promise.all([stranger.leave(), officer.leave(), resident.leave()]);
  });
});

describe("somebody who reported without an account", () => {
  it("finds the report in the account that they create with the same address, and not before", async () => {
    const account = newResident();
    const visitor = await newVisitor(narrow);
    const report = reporter(visitor);
    await report.start("rotherham", "Pothole");
    await report.place(rotherham);
    await report.isNew();
    await report.describePothole();
    await report.pass(3);
    await report.email(account.email);
    await report.pass(1);
    await visitor.press("Send report");
    const reference = await report.reference();
    await shot(visitor, "mine-sent");

    await withVisitor(narrow, async (other) => {
      await registerResident(other);
      expect(await other.open(`/account/cases/${reference}`)).toBe(404);
    });

    await visitor.press("Create an account");
    expect(visitor.page.url()).not.toContain(encodeURIComponent(account.email));
    const letter = await letterTo(account.email, /^Create your account$/);
    await visitor.open(linkIn(letter, /^\/account\/register\//));
    await visitor.fill("Full name", account.name);
    await visitor.fill("Create a password", account.password);
    await visitor.press("Create your account");
    expect(await entries(visitor)).toEqual([reference]);
    await visitor.follow(/^Pothole/);
    expect(await visitor.text()).toContain("We email you when something happens to it");
    await visitor.press("Stop these emails");
    expect(await visitor.text()).toContain("You stopped them");
    await visitor.press("Get these emails again");
    expect(await visitor.text()).toContain("We will email you about this report again");
    await visitor.leave();
  });
});

/** Reports a pothole from the account, and gives the reference. */
async function reportPothole(
  resident: Visitor,
  council: string,
  where: typeof rotherham,
  contact: RegExp,
): Promise<string> {
  const report = reporter(resident);
  await report.start(council, "Pothole");
  await report.place(where);
  await report.isNew();
  await report.describePothole();
  await report.pass(2);
  await report.choose(contact);
  await resident.press("Send report");
  return report.reference();
}

async function reportTip(resident: Visitor, contact: RegExp): Promise<string> {
  const report = reporter(resident);
  await report.start("canterbury", "Fly-tipping");
  await report.place(canterbury);
  await report.isNew();
  await report.choose(/^No$/, /^A road/, "Tyres", "Enough to fill a car boot");
  await report.pass(3);
  await report.choose(contact);
  await resident.press("Send report");
  return report.reference();
}

/** The references in the list of the account, in its order. */
async function entries(resident: Visitor): Promise<string[]> {
  return (await resident.text()).match(/[A-Z]{3}-[0-9A-Z]{7}-[0-9A-Z](?=, reported)/g) ?? [];
}

function rowOf(officer: Visitor, reference: string): Promise<string> {
  return officer.page.getByRole("row").filter({ hasText: reference }).innerText();
}

function choose(visitor: Visitor, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  return visitor.page
    .getByLabel(/^Add a photo or a document/)
    .setInputFiles({ name, mimeType, buffer });
}

/** What a link to a file gives. */
async function fetched(visitor: Visitor, name: string) {
  const link = visitor.page.getByRole("link", { name: new RegExp(`^${name}`) }).first();
  const url = (await link.getAttribute("href")) ?? "";
  const response = await visitor.page.request.get(url);
  return { url, body: await response.body(), headers: response.headers() };
}
