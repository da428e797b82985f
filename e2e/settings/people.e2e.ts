import { randomUUID } from "node:crypto";
import type { Locator } from "playwright";
import { describe, expect, it } from "vitest";
import {
  type Colleague,
  hire,
  lettersTo,
  letterTo,
  linkIn,
  newVisitor,
  passSecondStep,
  pressAgain,
  refused,
  signIn,
  signInAs,
  type Visitor,
  withVisitor,
} from "../support";
import { narrow, reportGraffiti, reportPothole, shot, wide } from "./stage";

// Who works for a council: invited, limited, removed and back; and who of them may change settings.

describe.each([
  { ...narrow, council: "liverpool" as const, name: "Liverpool City Council", other: "derby" },
  { ...wide, council: "manchester" as const, name: "Manchester City Council", other: "luton" },
])("scripting $scripting, $width pixels wide", ({ council, name, other, ...options }) => {
  it("invites an officer, who joins by the letter and sees only the services they are limited to", async () => {
    const [hole, paint] = [await reportPothole(council), await reportGraffiti(council)];
    const grace = await hire(council, "administrator");
    const admin = await newVisitor(options);
    await signInAs(admin, grace);
    const email = `nia-${randomUUID()}@${council}.example`;
    await admin.open(`/staff/${council}/settings`);
    await shot(admin, "settings");
    await admin.follow("Staff");
    await admin.follow("Invite somebody");
    await admin.fill("Their name", "Nia New");
    await refused(admin, "Send the invitation");
    expect(await admin.text()).toContain("Enter their email address");
    await shot(admin, "invite-refused");
    await admin.fill("Their work email address", email);
    await admin.choose("Pothole");
    await pressAgain(admin, "Send the invitation");
    expect(await admin.text()).toContain("The invitation is on its way");
    await shot(admin, "staff");

    const officer = await newVisitor(options);
    const letter = await letterTo(email, /^Join your council/);
    const link = linkIn(letter, /^\/staff\/invitation\//);
    await officer.open(link);
    await shot(officer, "invitation");
    const nia: Colleague = { name: "Nia New", email, password: "the heron stands still" };
    await officer.fill("Create a password", nia.password);
    await officer.press("Accept the invitation");
    await passSecondStep(officer, nia);
    await officer.open(`/staff/${council}/cases`);
    expect(await officer.text()).toContain(hole);
    expect(await officer.text()).not.toContain(paint);
    expect(await officer.open(`/staff/${council}/cases/${paint}`)).toBe(404);
    expect(await officer.open(`/staff/${council}/settings`)).toBe(403);
    await withVisitor(options, async (late) => {
      await late.open(link);
      expect(await late.heading()).toBe("This invitation does not work");
    });

    await admin.open(`/staff/${council}/settings/staff`);
    await admin.follow("Change Nia New");
    await shot(admin, "person");
    await admin.follow("Remove from the council");
    await shot(admin, "remove");
    await admin.press("Remove from the council");
    expect(await admin.text()).toContain("Nia New does not work here any more");
    await officer.open(`/staff/${council}/cases`);
    expect(await officer.heading()).not.toBe("Cases");
    await admin.press("Undo");
    expect(await admin.text()).toContain("Nia New works here again");
    await Promise.all([officer.leave(), admin.leave()]);
  }, 240_000);

  it("lets somebody of two councils switch, and see one at a time", async () => {
    const ben = await hire(council, "officer", "Ben Two");
    const grace = await hire(other, "administrator");
    await withVisitor(options, async (admin) => {
      await signInAs(admin, grace);
      await admin.open(`/staff/${other}/settings/staff/invite`);
      await admin.fill("Their name", ben.name);
      await admin.fill("Their work email address", ben.email);
      await admin.press("Send the invitation");
    });
    const letter = await letterTo(ben.email, /^Join your council/);
    const link = linkIn(letter, /^\/staff\/invitation\//);
    await withVisitor(options, async (officer) => {
      await officer.open(link);
      await officer.follow("Sign in to it to accept the invitation");
      await signInAs(officer, ben);
      if (!officer.page.url().includes("/invitation/")) await officer.open(link);
      await officer.press("Accept the invitation");
      expect(officer.page.url()).toContain(`/staff/${other}/cases`);
      await shot(officer, "two-councils");
      await officer.follow("Switch council");
      expect(await officer.heading()).toBe("Choose a council");
      await officer.follow(name);
      expect(officer.page.url()).toContain(`/staff/${council}/cases`);
      expect(await officer.page.locator("tbody").allInnerTexts()).not.toContain(other);
    });
  }, 240_000);
});

describe("somebody who cannot get in", () => {
  it("gets a new invitation in place of the one before, which can be withdrawn", async () => {
    const email = `nia-${randomUUID()}@derby.example`;
    const admin = await newVisitor(narrow);
    await signInAs(admin, await hire("derby", "administrator"));
    await admin.open("/staff/derby/settings/staff/invite");
    await admin.fill("Their name", "Nia New");
    await admin.fill("Their work email address", email);
    await admin.press("Send the invitation");
    const first = linkIn(await letterTo(email, /^Join your council/), /^\/staff\/invitation\//);
    const open = (link: string) =>
      withVisitor(narrow, async (visitor) => {
        await visitor.open(link);
        return visitor.heading();
      });
    const works = "Join Derby City Council";
    const gone = "This invitation does not work";
    expect(await open(first)).toBe(works);
    const own = admin.page.locator(".govuk-summary-list__row", { hasText: email });
    await press(admin, own, /^Send again/);
    expect(await admin.text()).toContain("A new invitation is on its way");
    const second = await newLink(email, first);
    expect([await open(first), await open(second)]).toEqual([gone, works]);
    await press(admin, own, /^Withdraw/);
    expect(await admin.text()).toContain("The invitation is withdrawn");
    expect(await open(second)).toBe(gone);
    await admin.leave();
  }, 240_000);

  it("has a lost second step taken away by an administrator who has spoken to them", async () => {
    const ben = await hire("luton", "officer", "Ben Lost");
    const admin = await newVisitor(wide);
    await signInAs(admin, await hire("luton", "administrator"));
    await admin.open("/staff/luton/settings/staff");
    await admin.follow("Change Ben Lost");
    await admin.follow("Take away");
    await shot(admin, "second-step");
    await refused(admin, "Take the second step away");
    expect(await admin.text()).toContain("Confirm that you have spoken to them");
    await admin.choose(/^I have spoken to Ben Lost/);
    await pressAgain(admin, "Take the second step away");
    expect(await admin.text()).toContain("Their second step is taken away");
    await letterTo(ben.email, /^An administrator took your second sign-in step away$/);
    await withVisitor(narrow, async (visitor) => {
      await visitor.open("/staff/sign-in");
      await visitor.fill("Email address", ben.email);
      await visitor.fill("Password", ben.password);
      await visitor.press("Sign in");
      expect(await visitor.heading()).toBe("Set up your second step");
    });
    await admin.leave();
  }, 240_000);
});

it("are nobody's but an administrator's", async () => {
  const pages = ["", "/staff", "/staff/invite", "/teams", "/teams/new", "/services"];
  const more = ["/services/pothole", "/services/publishing", "/templates", "/templates/new"];
  const last = ["/contact", "/contact/change", "/theme", "/theme/change", "/theme/preview"];
  for (const role of ["officer", "manager"]) {
    await withVisitor(narrow, async (visitor) => {
      await signIn(visitor, "rotherham", role);
      expect(await visitor.page.getByRole("link", { name: "Settings" }).count()).toBe(0);
      for (const page of [...pages, ...more, ...last, "/changes"]) {
        const status = await visitor.open(`/staff/rotherham/settings${page}`);
        expect([role, page, status]).toEqual([role, page, 403]);
      }
    });
  }
});

/** Presses a button of one row of a list, and waits for the page that it leads to. */
async function press({ page, check }: Visitor, row: Locator, name: RegExp): Promise<void> {
  const button = row.getByRole("button", { name });
  await Promise.all([page.waitForEvent("framenavigated"), button.click()]);
  await check();
}

/** The link of a later invitation to an address than the one given. */
async function newLink(email: string, before: string): Promise<string> {
  const links = async () =>
    (await lettersTo(email)).map((letter) => linkIn(letter, /^\/staff\/invitation\//));
  await expect.poll(links, { timeout: 60_000 }).toHaveLength(2);
  return (await links()).find((link) => link !== before) ?? "";
}
