import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../checkout.mjs";

// What a package does at installation, it does with all the rights of whoever installs.

const read = (name: string) => readFileSync(join(root, name), "utf8");
const { allowScripts }: { allowScripts: Record<string, boolean> } = JSON.parse(
  read("package.json"),
);
const lock: { packages: Record<string, { hasInstallScript?: boolean }> } = JSON.parse(
  read("package-lock.json"),
);
const scripted = Object.entries(lock.packages)
  .filter(([, { hasInstallScript }]) => hasInstallScript)
  .map(([path]) => path.split("node_modules/").at(-1) ?? "");

it("knows by name every package that has an install script, and no other", () => {
  expect(scripted.length).toBeGreaterThan(0);
  expect(Object.keys(allowScripts).sort()).toEqual([...new Set(scripted)].sort());
});

it("lets none of them run theirs, whichever npm installs", () => {
  expect(Object.entries(allowScripts).filter(([, may]) => may)).toEqual([]);
  expect(read(".npmrc")).toMatch(/^ignore-scripts=true$/m);
});
