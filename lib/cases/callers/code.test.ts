import { expect, it } from "vitest";
import { hashCode, newCode } from "./code";

it("is printed in three groups without letters that look like figures, and never twice", () => {
  const codes = Array.from({ length: 200 }, newCode);
  expect(
    codes.filter((code) => !/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/.test(code)),
  ).toEqual([]);
  expect(new Set(codes).size).toBe(200);
});

it("is known however it is typed, and no other is", () => {
  const hash = hashCode("7K4P-9Q01-M2TD");
  for (const typed of ["7k4p9q01m2td", " 7K4P 9QO1 M2TD ", "7K4P–9Q0I–M2TD", "7K4P-9Q0L-M2TD"]) {
    expect(hashCode(typed)).toBe(hash);
  }
  expect(hashCode("7K4P-9Q01-M2TE")).not.toBe(hash);
});
