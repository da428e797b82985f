import { describe, expect, it } from "vitest";
import { canterbury, reporter } from "./report/pages";
import {
  closeCase,
  letterTo,
  linkIn,
  newVisitor,
  openCase,
  type ResidentAccount,
  registerResident,
  shotsOf,
  signIn,
  signInResident,
  type Visitor,
  withVisitor,
} from "./support";
import { withDatabase } from "./support/database";

// What councils hold of somebody, who looked, a copy of it, and its end: foretold, taken back, asked
// for again, and carried out by the worker. Time is moved in the database: nobody waits 7 days.

const rotherham = { postcode: "S60 1AE", place: "By the zinc lamp post" };
const shot = shotsOf("my-data");
const narrow = { scripting: false, width: 360 };

describe("somebody with an account", () => {
  it("sees what is held, gets a copy, and is erased when they wish, but for what must stay", async () => {
    const resident = await newVisitor(narrow);
    const account = await registerResident(resident);
    const { email, name } = account;
    await resident.open("/account/data");
    expect(await resident.text()).toContain("No council holds anything about you here");
    await resident.follow("See who looked at your reports");
    expect(await resident.text()).toContain("Nobody has looked at your reports");

    const rotherhams = await reportPothole(resident, "rotherham", rotherham, account);
    const kents = await reportPothole(resident, "canterbury", canterbury, account);
    const officer = await newVisitor({ scripting: false });
    await signIn(officer, "rotherham");
    await openCase(officer, "rotherham", rotherhams);
    expect(await officer.text()).toContain(email);

    await resident.open("/account/data");
    await shot(resident, "data");
    expect(await resident.text()).toMatch(
      /Kent County Council[\s\S]*1 open report, no closed reports/,
    );
    expect(await resident.text()).toContain("6 years after the council closed it");
    await resident.follow("See who looked at your reports");
    await shot(resident, "looks");
    expect(await resident.text()).toMatch(
      new RegExp(`1 officer of Rotherham [\\w ]+ looked at ${rotherhams}`),
    );

    await copyOf(resident, email, [rotherhams, kents]);
    await closeCase(officer, "The crew filled it.");
    await eraseLater(resident, account);
    await carriedOut(resident, email);

    await officer.open(`/staff/rotherham/cases/${rotherhams}`);
    await shot(officer, "erased-case");
    const seen = await officer.text();
    for (const gone of [email, name, rotherham.place, "The crew filled it."]) {
      expect(seen).not.toContain(gone);
    }
    expect(seen).toContain("The platform erased the personal details in this case");
    expect(seen).toContain("Bigger than a dustbin lid");
    await withVisitor({ scripting: false }, async (other) => {
      await signIn(other, "kent");
      await other.open(`/staff/kent/cases/${kents}`);
      expect(await other.text()).toContain(email);
    });
    await Promise.all([officer.leave(), resident.leave()]);
  }, 300_000);

  it("closes the account, and opens it again with the letter's link", async () => {
    const resident = await newVisitor(narrow);
    const account = await registerResident(resident);
    await resident.open("/account/profile");
    await resident.follow("Close your account");
    await shot(resident, "close");
    await signedInLongAgo(account.email);
    await resident.press("Close my account");
    expect(await resident.text()).toContain("Sign in again to go on");
    await resident.fill("Email address", account.email);
    await resident.fill("Password", account.password);
    await resident.press("Sign in");
    expect(await resident.heading()).toBe("Close your account");
    await resident.press("Close my account");
    await shot(resident, "closed");
    expect(await resident.heading()).toBe("Your account is closed");
    await resident.open("/account");
    expect(await resident.heading()).toBe("Sign in to your account");
    await signInResident(resident, account);
    expect(await resident.text()).toContain("There is a problem");

    const letter = await letterTo(account.email, /^Your account is closed$/);
    await resident.open(linkIn(letter, /^\/account\/reopen\//));
    await shot(resident, "reopen");
    await resident.press("Open my account");
    await resident.follow("Sign in to your account");
    await signInResident(resident, account);
    expect(await resident.heading()).toBe("Your reports");
    await resident.leave();
  });
});

async function reportPothole(
  resident: Visitor,
  council: string,
  where: typeof rotherham,
  { name, email }: ResidentAccount,
): Promise<string> {
  const report = reporter(resident);
  await report.start(council, "Pothole");
  await report.place(where);
  await report.isNew();
  await report.describePothole();
  await report.pass(2);
  await report.choose(new RegExp(`^Use ${name}, ${email}`));
  await resident.press("Send report");
  return report.reference();
}

/** Asks for a copy, waits for the worker's letter, reads it and saves it. */
async function copyOf(resident: Visitor, email: string, references: string[]): Promise<void> {
  await resident.open("/account/data/copy");
  await shot(resident, "copy");
  await resident.press("Ask for a copy");
  await shot(resident, "copy-at-work");
  const letter = await letterTo(email, /^The copy of your data is ready$/);
  await resident.open(linkIn(letter, /^\/account\/data\/copy$/));
  await shot(resident, "copy-ready");
  const file = await resident.page.request.get("/account/data/copy/json");
  expect(file.headers()).toMatchObject({
    "cache-control": "private, no-store",
    "content-disposition": expect.stringMatching(/^attachment; filename="your-data-20/),
  });
  const copy = await file.json();
  expect(copy.account.email).toBe(email);
  const found = copy.reports.map(({ reference }: { reference: string }) => reference);
  expect(found).toEqual(references);
  await resident.follow("Read or print your copy");
  await shot(resident, "copy-read");
  const read = await resident.text();
  for (const there of [...references, email, rotherham.place]) expect(read).toContain(there);

  const stranger = await newVisitor(narrow);
  await registerResident(stranger);
  expect((await stranger.page.request.get("/account/data/copy/json")).status()).toBe(404);
  expect(await stranger.open("/account/data/copy/read")).toBe(404);
  await stranger.leave();
}

/** Reads what will go, asks for it, takes it back, and asks again. */
async function eraseLater(resident: Visitor, { email }: ResidentAccount): Promise<void> {
  const id = await residentId(email);
  await withDatabase((database) =>
    database.query(
      `UPDATE cases SET closed_at = now() - interval '40 days'
       WHERE closed_at IS NOT NULL AND resident_id = $1`,
      [id],
    ),
  );
  await resident.open("/account/data/erase");
  await shot(resident, "erase");
  const foretold = await resident.text();
  expect(foretold).toMatch(/Rotherham[\s\S]*Erased\s+1 report\./);
  expect(foretold).toMatch(
    /Kent County Council[\s\S]*1 open report, until the council has closed it/,
  );
  await resident.press("Erase my data");
  expect(await resident.heading()).toMatch(/^We will erase your data on \d+ \w+ 20\d\d$/);
  const letter = await letterTo(email, /^We are going to erase your data$/);
  await resident.open(linkIn(letter, /^\/account\/data\/erase$/));
  await shot(resident, "erase-asked");
  await resident.press("Keep my data");
  expect(await resident.text()).toContain("We keep your data. Nothing was erased");
  await resident.open("/account/data/erase");
  await resident.press("Erase my data");
  await resident.open("/account");
  expect(await resident.text()).toContain("We are going to erase your data on");
}

/** Seven days go by. */
async function carriedOut(resident: Visitor, email: string): Promise<void> {
  const id = await residentId(email);
  await withDatabase(async (database) => {
    await database.query(
      `UPDATE erasures SET due_at = now() - interval '1 minute'
       WHERE resident_id = $1 AND cancelled_at IS NULL`,
      [id],
    );
    // The queue is the owner's.
    await database.query(`RESET ROLE; UPDATE graphile_worker._private_jobs job SET run_at = now()
      FROM graphile_worker._private_tasks task
      WHERE task.id = job.task_id AND task.identifier = 'erase-resident'`);
  });
  const letter = await letterTo(email, /^Your data is erased$/);
  expect(letter.text).toContain("Councils must keep 1 report for now");
  await resident.open("/account");
  expect(await resident.heading()).toBe("Sign in to your account");
  const left = await withDatabase(async (database) => {
    const { rows } = await database.query("SELECT FROM residents WHERE id = $1", [id]);
    return rows.length;
  });
  expect(left).toBe(0);
}

function residentId(email: string): Promise<string> {
  return withDatabase(async (database) => {
    const { rows } = await database.query("SELECT id FROM residents WHERE email = $1", [email]);
    return rows[0].id;
  });
}

/** A quarter of an hour goes by: what needs a sign-in a moment ago asks for one. */
async function signedInLongAgo(email: string): Promise<void> {
  const id = await residentId(email);
  await withDatabase((database) =>
    database.query(
      "UPDATE resident_sessions SET strong_at = now() - interval '1 hour' WHERE resident_id = $1",
      [id],
    ),
  );
}
