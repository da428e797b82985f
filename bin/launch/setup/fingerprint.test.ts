import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fingerprint } from "./fingerprint.mjs";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "fingerprint-"));
  mkdirSync(join(root, "app"));
  writeFileSync(join(root, "app", "page.tsx"), "one");
  writeFileSync(join(root, "app", "layout.tsx"), "two");
});
afterEach(() => rmSync(root, { recursive: true }));

const page = () => join(root, "app", "page.tsx");
const print = () => fingerprint(root, ["app", "next.config.ts"]);

it("stays the same when a file is only touched", () => {
  const before = print();
  utimesSync(page(), new Date(0), new Date(0));
  expect(print()).toBe(before);
});

it.each<[string, () => void]>([
  ["edited", () => writeFileSync(page(), "three")],
  ["renamed", () => renameSync(page(), join(root, "app", "pages.tsx"))],
  ["taken away", () => rmSync(page())],
  ["added where there was none", () => writeFileSync(join(root, "next.config.ts"), "")],
])("changes when a file is %s", (_, change) => {
  const before = print();
  change();
  expect(print()).not.toBe(before);
});

it("tells apart what swaps between two files", () => {
  const before = print();
  writeFileSync(page(), "two");
  writeFileSync(join(root, "app", "layout.tsx"), "one");
  expect(print()).not.toBe(before);
});

it("looks neither at a file nor into a folder that is left out", () => {
  const leaveOut = (path: string) => path === "app/generated" || path.endsWith(".test.ts");
  const before = fingerprint(root, ["app"], { leaveOut });
  mkdirSync(join(root, "app", "generated"));
  writeFileSync(join(root, "app", "generated", "client.ts"), "");
  writeFileSync(join(root, "app", "page.test.ts"), "");
  expect(fingerprint(root, ["app"], { leaveOut })).toBe(before);
});

it("depends on what else it is told", () => {
  expect(fingerprint(root, ["app"], { and: ["a"] })).not.toBe(
    fingerprint(root, ["app"], { and: ["b"] }),
  );
});
