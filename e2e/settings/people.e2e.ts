import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  type Colleague,
  hire,
  letterTo,
  linkIn,
  newVisitor,
  passSecondStep,
  pressAgain,
  refused,
  signIn,
  signInAs,
  withVisitor,
} from "../support";
import { narrow, reportGraffiti, reportPothole, shot, wide } from "./stage";

// Who works for a council: invited, limited, removed and back; and who of them may change settings.

describe.each([
  { ...narrow, council: "leeds" as const, name: "Leeds City Council", other: "derby" },
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
