import { describe, expect, it } from "vitest";
import { withVisitor } from "./support";

describe.each([
  { scripting: false, width: 360 },
  { scripting: true, width: 1280 },
])("a visitor, scripting $scripting, $width pixels wide", (options) => {
  it("finds both councils of a two-tier place by postcode", async () => {
    await withVisitor(options, async (visitor) => {
      expect(await visitor.open("/")).toBe(200);
      await visitor.fill(/postcode/i, "ct11yw");
      await visitor.press("Find your council");
      const text = await visitor.text();
      expect(text).toContain("Canterbury City Council");
      expect(text).toContain("Kent County Council");
    });
  });

  it("gets an ordinary page in the council's theme for what is not there", async () => {
    await withVisitor(options, async (visitor) => {
      expect(await visitor.open("/canterbury/nothing-here")).toBe(404);
      expect(await visitor.heading()).toBe("Page not found");
      expect(await visitor.text()).toContain("Canterbury City Council");
    });
  });
});
