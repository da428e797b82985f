import { expect, it } from "vitest";
import { excerpt, runCommand } from "./command.mjs";

it("gives what a program wrote and how it ended", async () => {
  const script = "console.log('out'); console.error('err'); process.exit(3)";
  const { status, output } = await runCommand(process.execPath, ["-e", script], { cwd: "/" });
  expect(status).toBe(3);
  expect(output.split("\n").sort()).toEqual(["", "err", "out"]);
});

it("rejects where there is no such program", async () => {
  await expect(runCommand("/no/such/program", [], { cwd: "/" })).rejects.toThrow("ENOENT");
});

it("shows the beginning and the end of long output", () => {
  const lines = Array.from({ length: 10 }, (_, index) => `line ${index}`);
  expect(excerpt(lines.join("\n"), 2).split("\n")).toEqual([
    "line 0",
    "line 1",
    "[6 lines left out]",
    "line 8",
    "line 9",
  ]);
  expect(excerpt("short\n", 2)).toBe("short");
});
