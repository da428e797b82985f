import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { dataDir } from "../checkout.mjs";
import { lockHolder, takeLock } from "../processes/lock.mjs";
import { Refusal } from "../refusal.mjs";

const file = join(dataDir, "running.json");

/** Whoever runs this checkout's database and processes now, or null. */
export function runningNow() {
  return lockHolder(file);
}

/**
 * Becomes the one command that runs this checkout's database and processes.
 * @param {"start" | "import" | "reset"} doing
 * @throws {Refusal} where another does
 */
export async function becomeTheRunning(doing) {
  mkdirSync(dataDir, { recursive: true });
  const lock = await takeLock(file, doing);
  if ("held" in lock) return lock.held;
  throw new Refusal(alreadyRunning(lock.heldBy));
}

/**
 * A sentence about the command that runs already.
 * @param {import("../processes/lock.mjs").Note} note
 */
export function alreadyRunning({ doing, owner, ports }) {
  if (doing !== "start") {
    return `Another command works on this checkout's database (npm run ${doing}, process ${owner.pid}): run this one again when it has ended.`;
  }
  const where = ports.web ? ` at http://localhost:${ports.web}` : "";
  return `LocalGov One already runs from this checkout${where} (process ${owner.pid}): stop it with Ctrl-C in its terminal first.`;
}
