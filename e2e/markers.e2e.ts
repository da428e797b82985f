import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { reporter } from "./report/pages";
import {
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

// What officers must know before they meet somebody: written by a manager, seen by every officer of
// the council who opens a case of that person and by nobody else, and looked at again in time. And
// who looked at a case.

const warning = "Threats or abuse. Shouted at a crew in May. Go in pairs.";

it("warns the council's officers of a person, until a manager takes the warning away", async () => {
  const email = `resident-${randomUUID()}@example.com`;
  const first = await reported("rotherham", email);
  const second = await reported("rotherham", email);
  const kents = await reported("kent", email);

  const manager = await newVisitor({ scripting: true });
  await signIn(manager, "rotherham", "manager");
  await openCase(manager, "rotherham", first);
  await manager.follow("Add a warning about this person");
  await refused(manager, "Add the warning");
  for (const error of ["Select what colleagues must know", "Enter what happened and what to do"]) {
    expect(await manager.text()).toContain(error);
  }
  await manager.choose("Threats or abuse");
  await manager.fill(
    "What happened, and what should colleagues do?",
    "Shouted at a crew in May. Go in pairs.",
  );
  await manager.choose("In 3 months");
  await shot(manager, "marker-new");
  await pressAgain(manager, "Add the warning");
  expect(await manager.text()).toContain("The warning is added");
  await shot(manager, "marker-case");

  await withVisitor({ scripting: false, width: 360 }, async (officer) => {
    await signIn(officer, "rotherham");
    for (const reference of [first, second]) {
      await openCase(officer, "rotherham", reference);
      expect(await officer.text()).toContain(warning);
      expect(await officer.page.getByText("Add a warning about this person").count()).toBe(0);
    }
    await shot(officer, "marker-narrow");
    for (const page of ["markers", `cases/${first}/marker`, `cases/${first}/views`]) {
      expect([page, await officer.open(`/staff/rotherham/${page}`)]).toEqual([page, 403]);
    }
  });
  await withVisitor({ scripting: false }, async (kent) => {
    await signIn(kent, "kent", "manager");
    await openCase(kent, "kent", kents);
    expect(await kent.text()).not.toContain("Shouted at a crew");
    await kent.open("/staff/kent/markers");
    expect(await kent.text()).not.toContain(email);
  });

  await openCase(manager, "rotherham", first);
  await manager.follow("Who looked at this case");
  await shot(manager, "looks");
  const looks = await manager.page.getByRole("table").innerText();
  expect(looks.split("\n").filter((line) => /Today|20\d\d/.test(line)).length).toBeGreaterThan(1);

  await reviewIsDue(email);
  await openCase(manager, "rotherham", second);
  expect(await manager.text()).toContain("Ask a manager before you rely on it");
  await manager.follow("Warnings");
  await manager.follow("Show only those to review");
  await shot(manager, "markers-due");
  await manager.follow(`Review the warning about ${email}`);
  await shot(manager, "marker-review");
  await refused(manager, "Keep the warning");
  await manager.choose("In 6 months");
  await pressAgain(manager, "Keep the warning");
  expect(await manager.text()).toContain("The warning stays until its next review");
  await manager.open("/staff/rotherham/markers?due=yes");
  expect(await manager.text()).not.toContain(email);

  await manager.open("/staff/rotherham/markers");
  await shot(manager, "markers");
  await manager.follow(`Review the warning about ${email}`);
  await manager.press("Take the warning away");
  expect(await manager.text()).toContain("The warning is gone");
  await openCase(manager, "rotherham", first);
  expect(await manager.text()).not.toContain("Shouted at a crew");
  await manager.leave();
}, 240_000);

const places: Record<string, string> = { rotherham: "S60 1AE", kent: "CT1 2UR" };

async function reported(council: string, email: string): Promise<string> {
  return withVisitor({ scripting: false, width: 360 }, async (resident: Visitor) => {
    const report = reporter(resident);
    await report.start(council, "Pothole");
    await report.place({ postcode: places[council] ?? "", place: "By the bakery" });
    await report.isNew();
    await report.describePothole();
    await report.pass(3);
    await report.email(email);
    await report.pass(1);
    await resident.press("Send report");
    return report.reference();
  });
}

/** The day on which the warning about somebody was to be looked at again was yesterday. */
async function reviewIsDue(email: string): Promise<void> {
  await withDatabase((client) =>
    client.query(
      "UPDATE person_markers SET review_on = now() - interval '1 day' WHERE email = $1",
      [email],
    ),
  );
}
