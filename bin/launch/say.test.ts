import { expect, it } from "vitest";
import { seconds } from "./say.mjs";

it.each([
  [340, "0.3 seconds"],
  [9_900, "9.9 seconds"],
  [9_990, "10 seconds"],
  [59_400, "59 seconds"],
  [60_000, "1 minute 0 seconds"],
  [125_000, "2 minutes 5 seconds"],
])("says %i milliseconds as %s", (ms, words) => {
  expect(seconds(ms)).toBe(words);
});
