import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import {
  lettersTo,
  letterTo,
  newVisitor,
  pressAgain,
  refused,
  type StagedCase,
  settled,
  shot,
  signIn,
  stageCases,
  type Visitor,
  withVisitor,
} from "./support";

// One flood, many reports: they are made part of one case, answered with one message, and taken apart
// again.

const rotherham = { slug: "rotherham", code: "ROT" };
const narrow = { scripting: false, width: 360 };

it("merges the reports that were selected, answers all at once, takes one out and undoes the rest", async () => {
  const { street, cases } = await flood(4);
  const [lead, first, second, third] = cases as [StagedCase, StagedCase, StagedCase, StagedCase];
  const officer = await newVisitor(narrow);
  await signIn(officer, "rotherham");
  await search(officer, street);
  await officer.follow("Select all on this page");
  await officer.press("Merge selected");
  await shot(officer, "incident-merge");
  await officer.press("Merge 4 cases");
  expect(await officer.page.title()).toMatch(/^Error: /);
  expect(await officer.text()).toContain("Select which case leads");
  await officer.choose(new RegExp(`^${lead.reference}`));
  await officer.press("Merge 4 cases");
  await settled(officer, "3 cases merged.");
  await shot(officer, "incident-merged");
  const progress = officer.page.url();

  await search(officer, street);
  expect(await officer.text()).toContain("1 case\n");
  expect(await officer.text()).toContain("3 reports are part of it");
  await officer.follow(lead.reference);
  expect(await officer.text()).toContain("3 other reports are part of this case");
  await shot(officer, "incident-lead");
  await writeAs(officer, "Pumps are on their way.");
  for (const { email } of cases) await letterTo(email, /^A message/);
  await withVisitor(narrow, async (resident) => {
    await track(resident, second);
    await shot(resident, "incident-tracked");
    expect(await resident.text()).toContain("made your report part of a bigger problem");
    expect(await resident.text()).toContain("Pumps are on their way.");
  });

  await officer.follow("3 other reports are part of this case");
  await shot(officer, "incident-parts");
  await officer.press("Take selected reports out");
  expect(await officer.text()).toContain("Select at least one report to take out");
  await officer.choose(`Select ${first.reference}`);
  await officer.press("Take selected reports out");
  expect(await officer.text()).toContain("The report is by itself again");
  await writeAs(officer, "The road is open.");
  for (const { email } of [lead, second, third]) {
    await expect.poll(async () => (await messagesTo(email)).length, { timeout: 60_000 }).toBe(2);
  }
  expect(await messagesTo(first.email)).toHaveLength(1);

  await officer.open(progress);
  await officer.press("Undo");
  await settled(officer, "Undone: 2 cases put back, 1 not.");
  await shot(officer, "incident-undone");
  expect(await officer.text()).toContain("Somebody took it out already");
  await search(officer, street);
  for (const { reference } of cases) expect(await officer.text()).toContain(reference);
  await officer.leave();
}, 240_000);

it("makes one report part of another near it, and closes both with one answer", async () => {
  const { street, cases } = await flood(2);
  const [lead, part] = cases as [StagedCase, StagedCase];
  const officer = await newVisitor({ scripting: true });
  await signIn(officer, "rotherham");
  await search(officer, street);
  await officer.follow(part.reference);
  await officer.follow("Part of another report");
  await refused(officer, "Make it part of the other report");
  await shot(officer, "incident-part-of");
  await officer.choose(new RegExp(`^${lead.reference}`));
  await pressAgain(officer, "Make it part of the other report");
  expect(await officer.text()).toContain(`This report is part of ${lead.reference}`);
  await shot(officer, "incident-part");
  await officer.follow(lead.reference);
  await officer.follow("Close the case");
  await officer.choose("Fixed");
  await officer.fill("What should the resident know?", "The drain is clear.");
  await officer.press("Close the case");
  for (const { email } of cases) {
    expect((await letterTo(email, /^We have closed/)).text).toContain("The drain is clear.");
  }
  await officer.leave();
}, 240_000);

/** Reports of one flood in a street of its own, away from those of other stories. */
async function flood(count: number): Promise<{ street: string; cases: StagedCase[] }> {
  const street = `Quince${randomUUID().slice(0, 8)} Row`;
  const place = { place: street, lat: 53.4 + Math.random() / 50, long: -1.4 + Math.random() / 50 };
  return { street, cases: await stageCases(rotherham, count, place) };
}

async function search(officer: Visitor, words: string): Promise<void> {
  await officer.open("/staff/rotherham/cases");
  await officer.fill("Search cases", words);
  await officer.press("Search");
}

async function writeAs(officer: Visitor, message: string): Promise<void> {
  await officer.follow("Write to the resident");
  await officer.fill("Your message", message);
  await officer.press("Send the message");
}

async function messagesTo(email: string) {
  return (await lettersTo(email)).filter(({ subject }) => subject.startsWith("A message"));
}

async function track(resident: Visitor, { reference, email }: StagedCase): Promise<void> {
  await resident.open("/track");
  await resident.fill("Reference", reference);
  await resident.fill("Email address", email);
  await resident.press("Continue");
}
