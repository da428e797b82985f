import { describe, expect, it } from "vitest";
import {
  employ,
  hire,
  newVisitor,
  pressAgain,
  refused,
  shotsOf,
  signIn,
  signInAs,
  type Visitor,
  type VisitorOptions,
  withVisitor,
} from "../support";

// Who keeps a council's money: what a finance officer proposes of a fund, a finance manager decides;
// cashiers and auditors look on. And who of the council's staff is let near it at all.

const narrow = { scripting: false, width: 360 };
const wide = { scripting: true, width: 1280 };
const finance = "/staff/canterbury/finance";
const shot = shotsOf("funds");

/** Somebody of Canterbury's staff, signed in. */
async function enter(options: VisitorOptions, mailbox: string): Promise<Visitor> {
  const visitor = await newVisitor(options);
  await signIn(visitor, "canterbury", mailbox);
  return visitor;
}

describe.each([
  { ...narrow, fund: "Licences", key: "licences" },
  { ...wide, fund: "Garden waste", key: "garden-waste" },
])("scripting $scripting, $width pixels wide", ({ fund, key, ...options }) => {
  const path = `${finance}/funds/${key}`;
  const picture = (visitor: Visitor, name: string) => shot(visitor, `${options.width}-${name}`);

  it("codes a fund anew by two people, and never by one", async () => {
    const officer = await enter(options, "finance");
    expect(new URL(officer.page.url()).pathname).toBe(finance);
    await picture(officer, "home");
    await officer.follow("Funds");
    await picture(officer, "list");
    await officer.follow(`View ${fund}`);
    await picture(officer, "fund");
    await officer.press("Propose a new coding");
    await officer.fill("Day", "1");
    await officer.fill("Month", "4");
    await officer.fill("Year", "2020");
    await officer.fill("Cost centre", "new2027");
    await refused(officer, "Propose the coding");
    expect(await officer.text()).toMatch(/First day must be .* or later/);
    await picture(officer, "coding-refused");
    await officer.fill("Year", "2199");
    await pressAgain(officer, "Propose the coding");
    expect(await officer.text()).toContain("Your change waits for a finance manager");
    expect(await officer.page.getByRole("button", { name: "Approve or refuse" }).count()).toBe(0);
    expect(await officer.page.getByRole("button", { name: "Withdraw" }).count()).toBe(1);
    await picture(officer, "proposed");
    expect(await officer.open(`${path}/decide`)).toBe(403);

    for (const mailbox of ["cashier", "auditor"]) {
      const onlooker = await enter(options, mailbox);
      await onlooker.open(path);
      expect(await onlooker.text()).toContain("NEW2027");
      expect(await onlooker.page.locator("main form, main .govuk-button").count()).toBe(0);
      for (const part of ["coding", "choices", "decide"]) {
        expect([part, await onlooker.open(`${path}/${part}`)]).toEqual([part, 403]);
      }
      await onlooker.leave();
    }

    const treasurer = await enter(options, "treasurer");
    expect(await treasurer.text()).toContain("for a finance manager");
    await treasurer.open(path);
    await treasurer.press("Approve or refuse");
    await treasurer.choose("Refuse");
    await refused(treasurer, "Confirm");
    expect(await treasurer.text()).toContain("Enter why you refuse it");
    await picture(treasurer, "decide");
    await treasurer.choose("Approve");
    await pressAgain(treasurer, "Confirm");
    expect(await treasurer.text()).toContain("You approved the change");
    expect(await treasurer.text()).toMatch(/1 April 2199\s+To come/);
    await picture(treasurer, "approved");
    await Promise.all([officer.leave(), treasurer.leave()]);
  }, 240_000);

  it("changes words by a proposal that is refused, and by one that is withdrawn", async () => {
    const officer = await enter(options, "finance");
    const propose = async (words: string) => {
      await officer.open(path);
      await officer.press("Propose a change");
      await officer.fill("Hint", words);
      await officer.press("Propose the change");
    };
    await officer.open(`${path}/choices`);
    await picture(officer, "choices");
    await refused(officer, "Propose the change");
    expect(await officer.text()).toContain("Change something, then propose it");
    await propose("Look at your card.");
    await withVisitor(options, async (treasurer) => {
      await signIn(treasurer, "canterbury", "treasurer");
      await treasurer.open(`${path}/decide`);
      await treasurer.choose("Refuse");
      await treasurer.fill("Reason, if you refuse", "There are no cards.");
      await treasurer.press("Confirm");
      expect(await treasurer.text()).toContain("You refused the change");
    });
    await propose("Look at your letter.");
    expect(await officer.text()).toContain("There are no cards.");
    await officer.press("Withdraw");
    expect(await officer.text()).toContain("Your change is withdrawn");
    expect(await officer.text()).not.toContain("Residents see Look at your letter");
    await picture(officer, "withdrawn");
    await officer.leave();
  }, 240_000);
});

describe("who works for a council", () => {
  it("at its money is refused its cases, and at its cases its money", async () => {
    const treasurer = await enter(narrow, "treasurer");
    expect(await treasurer.page.getByRole("link", { name: "Cases" }).count()).toBe(0);
    for (const part of ["cases", "callers", "post", "settings"]) {
      expect([part, await treasurer.open(`/staff/canterbury/${part}`)]).toEqual([part, 403]);
    }
    expect(await treasurer.open("/staff/kent/finance")).toBe(403);
    await treasurer.open("/staff/canterbury");
    expect(new URL(treasurer.page.url()).pathname).toBe(finance);
    await treasurer.leave();
    for (const mailbox of ["officer", "admin"]) {
      await withVisitor(narrow, async (officer) => {
        await signIn(officer, "canterbury", mailbox);
        expect(await officer.page.getByRole("link", { name: "Finance" }).count()).toBe(0);
        expect(await officer.open(finance)).toBe(403);
      });
    }
  }, 240_000);

  it("is given a finance role by an administrator, who cannot give one to themself", async () => {
    const grace = await hire("wakefield", "administrator", "Grace Bell");
    const ben = await employ("wakefield", "officer", "Ben Two");
    const admin = await newVisitor(narrow);
    await signInAs(admin, grace);
    await admin.open("/staff/wakefield/settings/staff");
    await admin.follow("Change Ben Two");
    await admin.follow("Change what they do with money");
    await shot(admin, "money");
    await admin.choose("Cashier");
    await admin.press("Save");
    expect(await admin.text()).toContain("Ben Two has a finance role");
    expect(await admin.text()).toContain("Officer, Cashier");
    await shot(admin, "staff");
    await withVisitor(narrow, async (visitor) => {
      await signInAs(visitor, ben);
      await visitor.open("/staff/wakefield/finance");
      expect(await visitor.heading()).toBe("Finance");
      await visitor.open("/staff/wakefield/cases");
      expect(await visitor.heading()).toBe("Cases");
    });
    await admin.press("Undo");
    expect(await admin.text()).toContain("Ben Two has no finance role any more");
    await admin.follow("Change Grace Bell");
    const own = admin.page.url();
    await admin.open(`${new URL(own).pathname}/money`);
    await admin.choose("Finance manager");
    await refused(admin, "Save");
    expect(await admin.text()).toContain("Nobody gives a finance role to themselves");
    await admin.leave();
  }, 240_000);
});
