import { describe, expect, it } from "vitest";
import { pathAfterSignIn } from "@/lib/web";

const elsewhere = [
  "",
  "//evil.example/staff/kent/cases",
  "https://evil.example/staff/kent/cases",
  "/\\evil.example",
  "/staff/kent/cases\\@evil.example",
  "/staff/kent/cases\n",
  `/staff/kent/cases?${"a".repeat(300)}`,
  `/account?${"a".repeat(300)}`,
];

describe("pathAfterSignIn of staff", () => {
  it.each([
    "/staff",
    "/staff/kent/cases",
    "/staff/st.-helens/cases",
    "/staff/kent/cases?state=closed&whose=mine",
    "/staff/kent/cases/KEN-7K4P9QX-3/note",
    "/staff/kent/settings/teams",
  ])("leads back to %s", (path) => {
    expect(pathAfterSignIn("staff", path)).toBe(path);
  });

  it.each([
    ...elsewhere,
    "/staff/sign-out",
    "/staff/sign-in?from=x",
    "/staffed",
    "/kent",
    "/account",
  ])("leads nowhere from %j", (path) => {
    expect(pathAfterSignIn("staff", path)).toBeNull();
  });
});

describe("pathAfterSignIn of residents", () => {
  it.each([
    "/account",
    "/account/cases/KEN-7K4P9QX-3",
    "/kent/report/0198-aa/contact",
    "/st.-helens/reports?state=open",
  ])("leads back to %s", (path) => {
    expect(pathAfterSignIn("resident", path)).toBe(path);
  });

  it.each([
    ...elsewhere,
    "/account/sign-in",
    "/account/sign-out",
    "/account/register",
    "/staff/kent/cases",
    "/api/auth/session",
  ])("leads nowhere from %j", (path) => {
    expect(pathAfterSignIn("resident", path)).toBeNull();
  });
});
