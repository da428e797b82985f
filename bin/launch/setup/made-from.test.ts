import { existsSync, linkSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isMadeFrom, remake } from "./made-from.mjs";

let folder: string;
let mark: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "made-from-"));
  mark = join(folder, "made", ".made-from");
});
afterEach(() => rmSync(folder, { recursive: true }));

const nothing = async () => {};

it("makes once, and again when the fingerprint changes", async () => {
  expect(await remake(mark, "a", nothing)).toBe(true);
  expect(await remake(mark, "a", nothing)).toBe(false);
  expect(await remake(mark, "b", nothing)).toBe(true);
});

it("makes again what failed half way, even from what it was last made from", async () => {
  await remake(mark, "a", nothing);
  const failing = remake(mark, "b", () => Promise.reject(new Error("no network")));
  await expect(failing).rejects.toThrow("no network");
  expect(isMadeFrom(mark, "a")).toBe(false);
  expect(await remake(mark, "a", nothing)).toBe(true);
});

it("has no mark while it makes, so that a kill leaves none", async () => {
  await remake(mark, "a", nothing);
  await remake(mark, "b", async () => expect(existsSync(mark)).toBe(false));
});

it("leaves alone the mark of a checkout that shares the file by a hard link", async () => {
  await remake(mark, "a", nothing);
  const shared = join(folder, "shared");
  linkSync(mark, shared);
  await remake(mark, "b", nothing);
  expect(readFileSync(shared, "utf8")).toBe("a");
});
