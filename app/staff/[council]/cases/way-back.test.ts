import { expect, it } from "vitest";
import { wayBack } from "./way-back";

it("leads back to the queue as it was filtered, and nowhere else", () => {
  expect(wayBack("kent", "state=closed&whose=mine")).toBe(
    "/staff/kent/cases?state=closed&whose=mine",
  );
  expect(wayBack("kent", undefined)).toBe("/staff/kent/cases");
  for (const wrong of ["//evil.example", "https://evil.example", "state=x&next=//evil", ["a"]]) {
    expect(wayBack("kent", wrong)).toBe("/staff/kent/cases");
  }
});
