import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";

/** All that the processes have written into their logs so far. */
export async function logText(): Promise<string> {
  const folder = process.env.E2E_DATA ?? "";
  const names = await readdir(folder, { recursive: true });
  const logs = names.filter((name) => name.endsWith(".log"));
  expect(logs.length).toBeGreaterThan(0);
  return (await Promise.all(logs.map((name) => readFile(join(folder, name), "utf8")))).join("\n");
}
