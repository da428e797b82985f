import { expect, it } from "vitest";
import { restartDelay } from "./keep-running.mjs";

it("waits longer each time, and half a minute at most", () => {
  expect([1, 2, 3, 4, 5, 6, 40].map(restartDelay)).toEqual([
    1000, 2000, 4000, 8000, 16_000, 30_000, 30_000,
  ]);
});
