import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { canterbury, reporter } from "./report/pages";
import { newVisitor, openCase, signIn, withVisitor } from "./support";

describe.each([{ scripting: false }, { scripting: true }])(
  "two officers on one case, scripting $scripting",
  (options) => {
    it("the second to save is told what changed, and loses nothing typed", async () => {
      const reference = await reportFlyTip();
      const [first, second] = [await newVisitor(options), await newVisitor(options)];
      await signIn(first, "canterbury");
      await signIn(second, "canterbury", "manager");
      for (const officer of [first, second]) await openCase(officer, "canterbury", reference);

      await second.follow("Add a note");
      await second.fill("Your note", "Seen on Monday by the crew.");
      await first.press("Take the case");

      await second.page.getByRole("button", { name: "Add the note" }).click();
      await second.page.getByRole("alert").waitFor();
      await second.check();
      expect(await second.page.title()).toMatch(/^Error: /);
      expect(await second.page.getByRole("alert").innerText()).toMatch(/took the case/);
      const note = second.page.getByLabel("Your note");
      expect(await note.inputValue()).toBe("Seen on Monday by the crew.");

      await second.press("Add the note");
      expect(await second.text()).toContain("Your note is added");
      expect(await second.text()).toContain("Seen on Monday by the crew.");
      await first.leave();
      await second.leave();
    });
  },
);

async function reportFlyTip(): Promise<string> {
  return withVisitor({ scripting: false }, async (resident) => {
    const report = reporter(resident);
    await report.start("canterbury", "Fly-tipping");
    await report.place({ ...canterbury, place: `Behind the garages ${randomUUID()}` });
    await report.isNew();
    await report.choose(/^No$/, /^A road/, "Tyres", "Enough to fill a car boot");
    await report.pass(6);
    await resident.press("Send report");
    return report.reference();
  });
}
