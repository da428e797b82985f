import { expect, test } from "vitest";
import { networkOf } from "./network";

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["unknown", "unknown"],
  ["2a00:23c5:1:2:3:4:5:6", "2a00:23c5:1:2"],
  ["2A00:23C5:0001:2::9", "2a00:23c5:1:2"],
  ["2a00:23c5::9", "2a00:23c5:0:0"],
  ["2a00::1:2:3:4:5:6", "2a00:0:1:2"],
  ["::1", "0:0:0:0"],
])("%s counts as %s", (address, counted) => {
  expect(networkOf(address)).toBe(counted);
});
