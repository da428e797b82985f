import { expect, it } from "vitest";
import { backIn, backLimit, keepingBack, wayBack } from "./way-back";

it("leads back to the queue as it was filtered, and nowhere else", () => {
  const query = "state=closed&whose=mine";
  expect(wayBack("kent", query)).toBe(`/staff/kent/cases?${query}`);
  for (const wrong of ["", "//evil.example", "https://evil.example", "state=x&next=//evil"]) {
    expect(wayBack("kent", wrong)).toBe("/staff/kent/cases");
  }
});

it("is kept by an address, and read out of it again", () => {
  const back = "state=closed&whose=mine";
  const path = keepingBack("/staff/kent/cases/KEN-7K4P9QX-3/note", back);
  expect(backIn(Object.fromEntries(new URL(path, "http://localhost").searchParams))).toBe(back);
  expect(keepingBack("/staff/kent/cases/KEN-7K4P9QX-3", "")).toBe(
    "/staff/kent/cases/KEN-7K4P9QX-3",
  );
  expect([backIn({}), backIn({ back: ["a"] })]).toEqual(["", ""]);
  expect(backIn({ back: "a".repeat(2 * backLimit) })).toHaveLength(backLimit);
});
