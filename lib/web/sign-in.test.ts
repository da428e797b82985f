import { describe, expect, it } from "vitest";
import { pathAfterSignIn } from "@/lib/web";

describe("pathAfterSignIn", () => {
  it.each([
    "/staff/kent/cases",
    "/staff/st.-helens/cases",
    "/staff/kent/cases?state=closed&whose=mine",
    "/staff/kent/cases/KEN-7K4P9QX-3/note",
  ])("leads back to %s", (path) => {
    expect(pathAfterSignIn(path)).toBe(path);
  });

  it.each([
    "",
    "/staff/sign-out",
    "/kent",
    "//evil.example/staff/kent/cases",
    "https://evil.example/staff/kent/cases",
    "/staff/kent/cases\\@evil.example",
    "/staff/kent/cases\n",
    `/staff/kent/cases?${"a".repeat(300)}`,
  ])("leads nowhere from %j", (path) => {
    expect(pathAfterSignIn(path)).toBeNull();
  });
});
