import { readFileSync } from "node:fs";
import { expect } from "vitest";

/** The processes that a story may end, as the stack names them. */
export type ProcessName = "database" | "mailbox" | "payments sandbox" | "worker" | "web server";

/** Ends a process as a crash would, and waits until the launcher has started it again. */
export async function crash(name: ProcessName): Promise<void> {
  const before = processes()[name];
  if (before === undefined) throw new Error(`The ${name} does not run`);
  process.kill(before, "SIGKILL");
  await expect
    .poll(() => processes()[name] ?? before, { timeout: 30_000, message: `a new ${name}` })
    .not.toBe(before);
}

function processes(): Record<string, number> {
  return JSON.parse(readFileSync(process.env.E2E_PROCESSES ?? "", "utf8"));
}
