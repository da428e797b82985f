import { describe, expect, it } from "vitest";
import { csvLine } from "./csv";

describe("csvLine", () => {
  it("separates cells, and quotes those that need it", () => {
    expect(csvLine(["a", 1.5, null, 'say "b", c', "two\nlines"])).toBe(
      'a,1.5,,"say ""b"", c","two\nlines"\r\n',
    );
  });

  it.each(["=1+1", "+44", "-2", "@SUM(A1)", "\t=1", "\r=1", "  =HYPERLINK(1)"])(
    "keeps %j a text",
    (formula) => {
      expect(csvLine([formula]).replace(/^"/, "")).toMatch(/^'/);
    },
  );

  it("leaves numbers and harmless texts alone", () => {
    expect(csvLine([-1.0828, "10-12 High Street", "a=b"])).toBe(
      "-1.0828,10-12 High Street,a=b\r\n",
    );
  });
});
