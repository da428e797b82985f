import { describe, expect, it } from "vitest";
import { hire, newVisitor, pressAgain, refused, signInAs, withVisitor } from "../support";
import { narrow, reportPothole, shot, wide } from "./stage";

// What residents can report, where it goes and by when; and each change taken back.

describe.each([
  { ...narrow, council: "bristol" as const },
  { ...wide, council: "birmingham" as const },
])("scripting $scripting, $width pixels wide", ({ council, ...options }) => {
  it("sends reports to a new team with a new target, and takes a service away and back", async () => {
    const admin = await newVisitor(options);
    await signInAs(admin, await hire(council, "administrator"));
    const settings = `/staff/${council}/settings`;
    await admin.open(`${settings}/teams`);
    await admin.follow("Add a team");
    await admin.fill("Name of the team", "Hole menders");
    await admin.press("Add the team");
    expect(await admin.text()).toContain("The team Hole menders is open");
    await shot(admin, "teams");

    await admin.open(`${settings}/services`);
    await shot(admin, "services");
    await admin.follow("Change Pothole");
    await admin.select("Which team do new reports go to?", "Hole menders");
    await admin.fill("Target", "31");
    await refused(admin, "Save");
    expect(await admin.text()).toContain("Enter a target between 1 and 30 working days");
    await shot(admin, "service-refused");
    await admin.fill("Target", "1");
    await pressAgain(admin, "Save");
    expect(await admin.text()).toContain("Target 1 working day, standard 10 working days");

    const reference = await reportPothole(council);
    await admin.open(`/staff/${council}/cases/${reference}`);
    expect(await admin.text()).toContain("Hole menders");
    expect(await admin.text()).toContain("In 1 working day");

    await admin.open(`${settings}/services`);
    await admin.follow("Change Graffiti");
    await admin.choose("No");
    await admin.fill(/^Where it is off: whom/, "Call the wall cleaners on 01632 960 003.");
    await admin.press("Save");
    expect(await admin.text()).toContain("Graffiti is off");
    await withVisitor(narrow, async (resident) => {
      await resident.open(`/${council}/report`);
      expect(await resident.page.getByRole("link", { name: "Graffiti" }).count()).toBe(0);
      expect(await resident.text()).toContain("Call the wall cleaners");
      await shot(resident, "off");
    });
    await admin.press("Undo");
    expect(await admin.text()).toContain("Undone. Graffiti is on");
    await withVisitor(narrow, async (resident) => {
      await resident.open(`/${council}/report`);
      expect(await resident.page.getByRole("link", { name: "Graffiti" }).count()).toBe(1);
    });

    await admin.open(`${settings}/services/pothole`);
    await shot(admin, "service");
    await admin.press("Use the standard");
    expect(await admin.text()).toContain("Target 10 working days, as the standard");

    await admin.open(`${settings}/teams`);
    await admin.follow("Change Hole menders");
    await shot(admin, "team");
    await admin.follow("Close the team");
    await admin.choose("No team");
    await shot(admin, "close-team");
    await admin.press("Close the team");
    expect(await admin.text()).toContain("The team Hole menders is closed");

    await admin.open(`${settings}/changes`);
    await shot(admin, "changes");
    expect(await admin.text()).toContain("10 working days");
    await admin.press("“The team Hole menders is open”");
    expect(await admin.text()).toContain("was not undone: Grace Bell changed it again on");
    expect(await admin.page.title()).toMatch(/^Error: /);
    await shot(admin, "not-undone");
    await admin.leave();
  }, 240_000);
});
