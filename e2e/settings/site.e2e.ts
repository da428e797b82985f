import { describe, expect, it } from "vitest";
import {
  hire,
  newVisitor,
  pressAgain,
  refused,
  signInAs,
  type Visitor,
  withVisitor,
} from "../support";
import { narrow, shot, wide } from "./stage";

// What residents see of a council's own site: its theme, and how to reach it.

describe.each([
  { ...narrow, council: "nottingham" },
  { ...wide, council: "reading" },
])("scripting $scripting, $width pixels wide", ({ council, ...options }) => {
  it("shows residents a theme after its preview, and the one before after one press", async () => {
    const admin = await newVisitor(options);
    await signInAs(admin, await hire(council, "administrator"));
    const before = await headerOf(council);
    await admin.open(`/staff/${council}/settings/theme`);
    await shot(admin, "theme");
    await admin.follow("Change the theme");
    await admin.fill(/^Header$/, "#7a1f2b");
    await admin.fill(/^Buttons$/, "#ffcc00");
    await refused(admin, "Preview");
    expect(await admin.text()).toContain("White text on #ffcc00 has a contrast of 1.5 to 1");
    await shot(admin, "theme-refused");
    await admin.fill(/^Buttons$/, "#00504b");
    await admin.fill("Name in the header (optional)", "Our Council");
    await pressAgain(admin, "Preview");
    expect(await colourOf(admin)).toBe("rgb(122, 31, 43)");
    expect(await headerOf(council)).toEqual(before);
    await shot(admin, "theme-preview");
    await admin.press("Save the theme");
    expect(await admin.text()).toContain("The theme has changed");
    expect(await headerOf(council)).toEqual({ colour: "rgb(122, 31, 43)", name: "Our Council" });
    await admin.press("Undo");
    expect(await headerOf(council)).toEqual(before);
    await admin.leave();
  });

  it("shows residents how to reach the council when it is closed", async () => {
    const admin = await newVisitor(options);
    await signInAs(admin, await hire(council, "administrator"));
    await admin.open(`/staff/${council}/settings/contact/change`);
    await admin.fill("Telephone", "01632 960 004");
    await admin.fill("Out of hours", "Call 01632 960 005");
    await admin.press("Save");
    expect(await admin.text()).toContain("The contact details have changed");
    await shot(admin, "contact");
    await withVisitor(narrow, async (resident) => {
      await resident.open(`/${council}`);
      expect(await resident.text()).toContain("Call 01632 960 005");
      await resident.open(`/${council}/report/new/pothole`);
      expect(await resident.text()).toContain("Call 01632 960 005");
      await shot(resident, "closed");
    });
    await admin.leave();
  });
});

/** The top of a council's own pages, as residents see it. */
function headerOf(council: string): Promise<{ colour: string; name: string }> {
  return withVisitor(narrow, async (resident) => {
    await resident.open(`/${council}`);
    const name = await resident.page.locator(".govuk-generic-header").innerText();
    return { colour: await colourOf(resident), name: name.trim() };
  });
}

function colourOf({ page }: Visitor): Promise<string> {
  const header = page.locator(".govuk-generic-header").first();
  return header.evaluate((element) => getComputedStyle(element).backgroundColor);
}
