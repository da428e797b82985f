import { expect, it } from "vitest";
import { runLanes } from "./lanes.mjs";

const part = (title: string, run: () => Promise<void> | void) => ({
  title,
  run: async () => {
    await run();
    return { count: { passed: 1, failed: 0 }, output: "" };
  },
});

it("runs the parts of a lane in turn and the lanes side by side", async () => {
  const order: string[] = [];
  let release = () => {};
  const other = new Promise<void>((resolve) => {
    release = resolve;
  });
  await runLanes(
    [
      [
        part("waits for the other lane", () => other.then(() => void order.push("a1"))),
        part("next", () => void order.push("a2")),
      ],
      [part("lets it go", () => void order.push("b")), part("releases", release)],
    ],
    () => {},
  );
  expect(order).toEqual(["b", "a1", "a2"]);
});

it("counts a part that throws as a failure and goes on with the next", async () => {
  const broken = { title: "broken", run: () => Promise.reject(new Error("no browser")) };
  const said: string[] = [];
  const counts = await runLanes([[broken, part("after it", () => {})]], (line) => said.push(line));
  expect(counts).toEqual([
    { passed: 0, failed: 1 },
    { passed: 1, failed: 0 },
  ]);
  expect(said[0]).toContain("no browser");
});
