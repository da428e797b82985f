import { expect, it } from "vitest";
import { identify, isAlive, parentOf } from "./identity.mjs";

it("knows this process and its parent", () => {
  const self = identify(process.pid);
  expect(self && isAlive(self)).toBe(true);
  expect(parentOf(process.pid)).toBe(process.ppid);
});

it("tells a process from an earlier one with its number", () => {
  expect(isAlive({ pid: process.pid, began: "another time" })).toBe(false);
});

it("knows a number that nobody has", () => {
  expect(identify(2 ** 22 + 1)).toBeNull();
});
