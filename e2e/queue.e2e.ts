import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  lettersTo,
  logText,
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

// A day at the queue: find by words, place and day, keep a view and share it, change many at once and
// think again, take the list away, look at the map, and never reach for the mouse.

const rotherham = { slug: "rotherham", code: "ROT" };
const queue = "/staff/rotherham/cases";

describe.each([
  { scripting: false, width: 360 },
  { scripting: true, width: 1280 },
])("scripting $scripting, $width pixels wide", (options) => {
  it("finds cases by words, place and day, says what is wrong with a filter, and keeps words out of addresses and logs", async () => {
    const { tag, cases } = await staged(3);
    const officer = await newVisitor(options);
    await signIn(officer, "rotherham");
    await search(officer, tag);
    await shot(officer, `queue-found-${options.width}`);
    expect(await references(officer)).toEqual(cases.map(({ reference }) => reference).reverse());
    expect(await officer.text()).toContain("3 cases");
    expect(officer.page.url()).toMatch(/[?&]q=/);
    expect(officer.page.url()).not.toContain(tag);

    await more(officer);
    await officer.fill("Near a postcode", "S60 1AE");
    await officer.press("Filter");
    expect(await references(officer)).toHaveLength(3);
    await officer.follow("Remove filter: Within 1 km of S60 1AE");
    await more(officer);
    await officer.fill("Near a postcode", "S60");
    await day(officer, "from", "31", "2", "2026");
    await officer.press("Filter");
    await shot(officer, `queue-wrong-${options.width}`);
    expect(await officer.page.title()).toMatch(/^Error: /);
    expect(await officer.text()).toContain("Enter a full postcode, like CT1 2NX");
    expect(await officer.text()).toContain("Received from must be a real date, like 27 3 2026");
    expect(await officer.page.getByLabel("Near a postcode").inputValue()).toBe("S60");
    await officer.fill("Near a postcode", "");
    await day(officer, "from", "1", "1", "2099");
    await officer.press("Filter");
    await shot(officer, `queue-empty-${options.width}`);
    expect(await officer.text()).toContain("0 cases");
    expect(await officer.text()).toContain("No cases match");

    await search(officer, cases[1]?.email ?? "");
    expect(await references(officer)).toEqual([cases[1]?.reference]);
    await search(officer, (cases[2]?.reference ?? "").toLowerCase().replaceAll("-", " "));
    expect(await references(officer)).toEqual([cases[2]?.reference]);
    await officer.leave();
    expect(await logText()).not.toContain(tag);
  }, 240_000);

  it("keeps a view that a colleague opens, and nobody of another council", async () => {
    const { tag, cases } = await staged(2);
    const officer = await newVisitor(options);
    await signIn(officer, "rotherham");
    await search(officer, tag);
    const link = officer.page.url();
    await officer.follow("Save this view");
    await refused(officer, "Save");
    expect(await officer.text()).toContain("Enter a name for the view");
    await officer.fill("Name of the view", `Drains ${tag}`);
    await officer.choose("Share it with everybody at the council");
    await pressAgain(officer, "Save");
    expect(await references(officer)).toHaveLength(2);

    await withVisitor({ scripting: false }, async (manager) => {
      await signIn(manager, "rotherham", "manager");
      await manager.open(queue);
      await manager.follow(new RegExp(`^Drains ${tag}`));
      expect(await references(manager)).toHaveLength(2);
      await manager.open(link);
      expect(await references(manager)).toHaveLength(2);
    });
    await withVisitor({ scripting: false }, async (kent) => {
      await signIn(kent, "kent");
      expect(await kent.open(link)).toBe(403);
      await kent.open(link.replace("/rotherham/", "/kent/"));
      expect(await kent.text()).not.toContain(tag);
      expect(await kent.text()).not.toContain(cases[0]?.reference);
    });
    await officer.follow("Manage saved views");
    await shot(officer, `queue-views-${options.width}`);
    await officer.follow(`Delete Drains ${tag}`);
    await officer.press("Delete");
    expect(await officer.text()).not.toContain(`Drains ${tag}`);
    await officer.leave();
  }, 240_000);

  it("assigns and closes many, and thinks again: nobody is written to", async () => {
    const { tag, cases } = await staged(3);
    const officer = await newVisitor(options);
    await signIn(officer, "rotherham");
    await search(officer, tag);
    await officer.press("Assign selected");
    expect(await officer.text()).toContain("You have not selected any cases");
    await officer.follow("Go back to the cases");
    await officer.follow("Select all on this page");
    await officer.press("Assign selected");
    await shot(officer, `queue-assign-${options.width}`);
    await officer.select("Who should deal with them?", "Team: Highways");
    await officer.press("Assign 3 cases");
    await settled(officer, "3 cases assigned.");
    await shot(officer, `queue-assigned-${options.width}`);
    await officer.follow("Back to the cases");
    expect(await officer.page.getByRole("table").innerText()).toContain("Highways");

    await officer.choose(/Select all 3 that match/);
    await officer.press("Close selected");
    await officer.choose("No action needed");
    await officer.fill("What should the residents know?", "The drains are private.");
    await shot(officer, `queue-close-${options.width}`);
    await officer.press("Close 3 cases");
    await settled(officer, "3 cases closed.");
    await officer.press("Undo");
    await settled(officer, "Undone: 3 cases put back.");
    await shot(officer, `queue-undone-${options.width}`);
    await search(officer, tag);
    expect(await references(officer)).toHaveLength(3);
    for (const { email } of cases) expect(await lettersTo(email)).toEqual([]);
    await officer.leave();
  }, 240_000);

  it("takes away the list that is filtered, and shows it on a map with a table beside it", async () => {
    const { tag, cases } = await staged(2);
    const officer = await newVisitor(options);
    await signIn(officer, "rotherham");
    await search(officer, tag);
    const file = await officer.page.request.get(
      await hrefOf(officer, "Download as a spreadsheet (CSV)"),
    );
    expect(file.headers()["content-disposition"]).toMatch(
      /^attachment; filename="cases-rotherham-/,
    );
    const lines = (await file.text()).trimEnd().split("\r\n");
    expect(lines.slice(1).map((line) => line.slice(0, 13))).toEqual(
      cases.map(({ reference }) => reference).reverse(),
    );
    expect(await file.text()).not.toContain(cases[0]?.email);

    await officer.follow("Show on a map");
    await shot(officer, `queue-map-${options.width}`);
    expect(await officer.page.locator(".lgo-map").isVisible()).toBe(options.scripting);
    expect(await references(officer)).toHaveLength(2);
    await officer.follow("Show as a list");
    expect(await references(officer)).toHaveLength(2);
    await officer.leave();
  }, 240_000);

  it("leads back from a case to the queue as it was filtered, after a change too", async () => {
    const { tag, cases } = await staged(2);
    const officer = await newVisitor(options);
    await signIn(officer, "rotherham");
    await search(officer, tag);
    await officer.follow(cases[0]?.reference ?? "");
    await officer.follow("Add a note");
    await officer.follow(/^Back$/);
    await officer.follow("Add a note");
    await officer.fill("Your note", "Looked at.");
    await officer.press("Add the note");
    await officer.press("Take the case");
    expect(await officer.text()).toContain("You have taken the case");
    await officer.follow(/^Back$/);
    expect(await references(officer)).toHaveLength(2);
    await officer.leave();
  }, 240_000);
});

it("is worked through by keyboard, and keys are letters again where somebody types", async () => {
  const { tag, cases } = await staged(3);
  const officer = await newVisitor({ scripting: true });
  await signIn(officer, "rotherham");
  await search(officer, tag);
  const { keyboard } = officer.page;
  const help = officer.page.getByRole("dialog");
  const [newest = "", second = ""] = cases.map(({ reference }) => reference).reverse();
  const focused = () => officer.page.evaluate(() => document.activeElement?.textContent ?? "");

  await officer.page.getByRole("button", { name: "Keyboard shortcuts" }).waitFor();
  await keyboard.press("?");
  await help.waitFor();
  await officer.check();
  await shot(officer, "queue-keys");
  await keyboard.press("j");
  await keyboard.press("Escape");
  expect(await help.isVisible()).toBe(false);

  await keyboard.press("j");
  expect(await focused()).toBe(newest);
  await keyboard.press("j");
  await keyboard.press("x");
  expect(await officer.page.getByLabel(`Select ${second}`).isChecked()).toBe(true);
  await keyboard.press("k");
  expect(await focused()).toBe(newest);
  await keyboard.press("/");
  await keyboard.press("End");
  await keyboard.type(" jkx?/");
  expect(await officer.page.getByLabel("Search cases").inputValue()).toBe(`${tag} jkx?/`);
  expect(await help.isVisible()).toBe(false);

  await officer.page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await officer.page.getByRole("button", { name: "Turn shortcuts off" }).click();
  await officer.page.getByRole("button", { name: "Close", exact: true }).click();
  await keyboard.press("?");
  expect(await help.isVisible()).toBe(false);
  await officer.leave();
}, 240_000);

/** Cases with a word of their own, around Rotherham's minster. */
async function staged(count: number): Promise<{ tag: string; cases: StagedCase[] }> {
  const tag = `quince${randomUUID().slice(0, 8)}`;
  const place = { place: `Drain in ${tag} Row`, lat: 53.43, long: -1.359 };
  return { tag, cases: await stageCases(rotherham, count, place) };
}

async function search(officer: Visitor, words: string): Promise<void> {
  await officer.open(queue);
  await officer.fill("Search cases", words);
  await officer.press("Search");
}

/** The references in the table, in its order. */
async function references(officer: Visitor): Promise<string[]> {
  const table = officer.page.getByRole("table");
  if ((await table.count()) === 0) return [];
  return (await table.first().innerText()).match(/^[A-Z]{3}-[0-9A-Z]{7}-[0-9A-Z]/gm) ?? [];
}

/** Opens the filters that are folded away. */
async function more(officer: Visitor): Promise<void> {
  const folded = officer.page.locator("details", { hasText: "More filters" });
  if (!(await folded.evaluate((element: HTMLDetailsElement) => element.open))) {
    await folded.locator("summary").click();
  }
}

async function day(officer: Visitor, name: string, ...parts: [string, string, string]) {
  const [date, month, year] = parts;
  for (const [part, value] of Object.entries({ day: date, month, year })) {
    await officer.page.locator(`[name="${name}-${part}"]`).fill(value);
  }
}

async function hrefOf(officer: Visitor, name: string): Promise<string> {
  return (await officer.page.getByRole("link", { name }).getAttribute("href")) ?? "";
}
