import { describe, expect, it } from "vitest";
import { hire, newVisitor, pressAgain, refused, signInAs } from "../support";
import { narrow, reportPothole, shot, wide } from "./stage";

// Words that administrators give and officers start from.

describe.each([
  { ...narrow, council: "plymouth" as const },
  { ...wide, council: "portsmouth" as const },
])("scripting $scripting, $width pixels wide", ({ council, ...options }) => {
  it("gives officers a template, with the facts of their case filled in", async () => {
    const reference = await reportPothole(council);
    const admin = await newVisitor(options);
    await signInAs(admin, await hire(council, "administrator"));
    await admin.open(`/staff/${council}/settings/templates`);
    await admin.follow("Add a template");
    await shot(admin, "new-template");
    await admin.fill("Name of the template", "On the list");
    await admin.fill("Words", "We will mend ((reference)) by ((targte date)).");
    await refused(admin, "Save and preview");
    expect(await admin.text()).toContain("((targte date)) cannot be filled in");
    await admin.fill("Words", "We will mend ((reference)) by ((target date)).");
    await pressAgain(admin, "Save and preview");
    expect(await admin.text()).toContain("-7K4P9QX-3 by ");
    await shot(admin, "template");

    await admin.open(`/staff/${council}/cases/${reference}/answer`);
    await admin.select(/^Start from a template \(/, "On the list");
    await admin.press("Use the template");
    await shot(admin, "answer");
    const words = await admin.page.getByLabel("Your message").inputValue();
    expect(words).toMatch(new RegExp(`^We will mend ${reference} by \\d+ \\w+ 20\\d\\d\\.$`));
    await admin.press("Send the message");
    expect(await admin.text()).toContain(words);
    await admin.leave();
  });
});
