import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isReachable } from "./reachable.mjs";

/** Neither the owner of anything here nor in a group of it. */
const stranger = { uid: 54_321, gid: 54_321 };

let open: string;
let program: string;
beforeEach(() => {
  open = mkdtempSync(join(tmpdir(), "reachable-"));
  mkdirSync(join(open, "bin"));
  program = join(open, "bin", "postgres");
  writeFileSync(program, "");
  chmodSync(open, 0o711);
  chmodSync(join(open, "bin"), 0o755);
  chmodSync(program, 0o755);
});
afterEach(() => rmSync(open, { recursive: true }));

it("reaches what every folder on the way lets it pass to", () => {
  expect(isReachable(program, stranger)).toBe(true);
});

it("stops at a closed folder, however open what lies below", () => {
  chmodSync(open, 0o700);
  expect(isReachable(program, stranger)).toBe(false);
});

it("does not count a program that it may not run", () => {
  chmodSync(program, 0o644);
  expect(isReachable(program, stranger)).toBe(false);
});

it("does not count what is not there", () => {
  expect(isReachable(join(open, "nothing"), stranger)).toBe(false);
});
