import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

// What docs/security.md says is done names where, and the test that shows it.

const root = join(import.meta.dirname, "..");
const text = readFileSync(join(root, "docs/security.md"), "utf8");

/** Paths between backticks, and decision records; a name without a slash is none. */
const named = [
  ...[...text.matchAll(/`((?:app|bin|components|e2e|lib|prisma|docs)\/[^`*…]+)`/g)].map(
    ([, path = ""]) => path,
  ),
  ...[...text.matchAll(/\((decisions\/[^)]+)\)/g)].map(([, path]) => `docs/${path}`),
];

it("names files", () => {
  expect(named.length).toBeGreaterThan(100);
});

it("names no file that is not there", () => {
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it("says of no requirement that it holds without saying why", () => {
  const rows = text.split("\n").filter((line) => /^\| \d+\.\d+\.\d+/.test(line));
  expect(rows.length).toBeGreaterThan(100);
  expect(
    rows.filter((row) => row.split("|").some((cell, at) => at > 0 && at < 4 && !cell.trim())),
  ).toEqual([]);
});
