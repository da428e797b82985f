import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { dataDir } from "../checkout.mjs";
import { takeLock } from "../processes/lock.mjs";
import { say } from "../say.mjs";

/**
 * Notes who does a step, so that it can be ended should this process be killed.
 * @typedef {(name: string) => (identity: import("../processes/identity.mjs").Identity | null) => void} Watch
 */

/**
 * Does what changes the checkout's installed and built files, one command at a time: a second one
 * waits for the first.
 * @param {(watch: Watch) => Promise<void>} work
 */
export async function preparing(work) {
  mkdirSync(dataDir, { recursive: true });
  const held = await waitForLock();
  try {
    await work((name) => (identity) => held.list(name, identity));
  } finally {
    held.release();
  }
}

async function waitForLock() {
  for (let hasSaid = false; ; hasSaid = true) {
    const lock = await takeLock(join(dataDir, "preparing.json"), "set-up");
    if ("held" in lock) return lock.held;
    if (!hasSaid) say("Waiting for another command that sets up this checkout");
    await sleep(500);
  }
}
