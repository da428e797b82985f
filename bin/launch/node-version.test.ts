import { expect, it } from "vitest";
import { tooOld } from "./node-version.mjs";

it.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0"])("runs on Node %s", (version) => {
  expect(tooOld(version)).toBeNull();
});

it.each(["20.18.3", "18.20.0", "0.12.7"])("says what to install on Node %s", (version) => {
  expect(tooOld(version)).toContain("install Node 20.19 or newer");
});
