import { describe, expect, it } from "vitest";
import { newVisitor, passSignIn, pressAgain, refused, signIn, type Visitor } from "./support";

// What officers share a council's cases by: the second to save is told, and a session that ended
// opens nothing any more.

const cases = "/staff/rotherham/cases";

describe.each([
  { scripting: false, width: 360 },
  { scripting: true, width: 1280 },
])("scripting $scripting, $width pixels wide", (options) => {
  it("tells the second officer to save what the first changed, and keeps what they typed", async () => {
    const first = await newVisitor(options);
    const second = await newVisitor(options);
    await signIn(first, "rotherham");
    await signIn(second, "rotherham", "manager");

    const address = await unassignedCase(second);
    await second.follow("Add a note");
    await second.fill("Your note", "The cones are out.");

    await first.open(address);
    await first.press("Take the case");
    expect(await first.text()).toContain("You have taken the case");

    await refused(second, "Add the note");
    expect(await second.text()).toMatch(/took the case on .* while you had this page open/);
    expect(await second.page.title()).toMatch(/^Error: /);
    expect(await second.page.getByLabel("Your note").inputValue()).toBe("The cones are out.");
    await pressAgain(second, "Add the note");
    expect(await second.text()).toContain("Your note is added");

    await first.open(address);
    expect(await first.text()).toContain("The cones are out.");
    await Promise.all([first.leave(), second.leave()]);
  });

  it("leads to the page that was asked for after sign-in, and to none after sign-out", async () => {
    const officer = await newVisitor(options);
    await officer.open(`${cases}?state=closed`);
    await passSignIn(officer, "officer@rotherham.example");
    expect(officer.page.url()).toContain(`${cases}?state=closed`);

    const [cookie] = await officer.page.context().cookies();
    await officer.press("Sign out");
    expect(await officer.text()).toContain("You have signed out");
    if (cookie) await officer.page.context().addCookies([cookie]);
    await officer.open(cases);
    expect(await officer.text()).toContain("Sign in to the back office");
    await officer.leave();
  });
});

/** Opens a case that nobody has taken, and gives its address. */
async function unassignedCase(officer: Visitor): Promise<string> {
  await officer.open(`${cases}?whose=unassigned`);
  await officer.follow(/^ROT-/);
  return new URL(officer.page.url()).pathname;
}
