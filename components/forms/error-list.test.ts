import { describe, expect, it } from "vitest";
import { errorList } from "./error-list";

const fields = [
  { type: "text", name: "street" },
  { type: "radios", name: "depth", id: "how-deep" },
  { type: "date", name: "seen" },
  { type: "address", name: "home" },
] as const;

describe("errorList", () => {
  it("follows the order of the fields, whatever the order of the errors", () => {
    const list = errorList([...fields], { seen: "Enter a date", street: "Enter a street" });
    expect(list.map(({ text }) => text)).toEqual(["Enter a street", "Enter a date"]);
  });

  it.each([
    ["street", "#street"],
    ["depth", "#how-deep"],
    ["seen", "#seen-day"],
    ["seen-month", "#seen-month"],
    ["home", "#home-line1"],
    ["home-postcode", "#home-postcode"],
  ])("leads from an error about %s to %s", (name, href) => {
    expect(errorList([...fields], { [name]: "Mend this" })).toEqual([{ text: "Mend this", href }]);
  });

  it("says an error of no field last, without a link", () => {
    const list = errorList([...fields], { form: "Try again later", street: "Enter a street" });
    expect(list).toEqual([
      { text: "Enter a street", href: "#street" },
      { text: "Try again later", href: undefined },
    ]);
  });

  it("says once what two parts of a field share, and what two fields share of each", () => {
    const both = "Date must include a month and year";
    expect(errorList([...fields], { "seen-year": both, "seen-month": both })).toEqual([
      { text: both, href: "#seen-month" },
    ]);
    expect(errorList([...fields], { street: "Mend this", depth: "Mend this" })).toHaveLength(2);
  });

  it("says nothing of fields without an error", () => {
    expect(errorList([...fields], { street: undefined })).toEqual([]);
  });
});
