import { expect, it } from "vitest";
import { browserCandidates, findBrowser } from "./browser.mjs";

it("looks for the system's Chromium before Chrome, and for Playwright's last", () => {
  const found = browserCandidates({ NODE_ENV: "test", PATH: "/usr/local/bin:/usr/bin" }, "/own");
  expect(found.slice(0, 2)).toEqual(["/usr/local/bin/chromium", "/usr/bin/chromium"]);
  expect(found.indexOf("/usr/bin/google-chrome")).toBeGreaterThan(1);
  expect(found.at(-1)).toBe("/own");
});

it("takes the one of CHROMIUM_PATH before any other", async () => {
  const env = { NODE_ENV: "test", CHROMIUM_PATH: process.execPath } as const;
  expect(await findBrowser(env)).toBe(process.execPath);
});

it("refuses a CHROMIUM_PATH that does not run rather than taking another", async () => {
  const env = { NODE_ENV: "test", CHROMIUM_PATH: "/nowhere/chromium" } as const;
  await expect(findBrowser(env)).rejects.toThrow("set it to a Chromium or unset it");
});
