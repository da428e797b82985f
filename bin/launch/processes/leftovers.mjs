import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "./identity.mjs";
import { signalGroup } from "./signals.mjs";

const graceMs = 30_000;

/**
 * Ends what a killed command left running: asks each to stop, and after a while makes it. One whose
 * number belongs to another process by now is left alone.
 * @param {import("./identity.mjs").Identity[]} identities
 */
export async function endLeftovers(identities) {
  const left = identities.filter(isAlive);
  for (const identity of left) signal(identity.pid, "SIGTERM");
  for (const identity of left) {
    if (!(await isGoneWithin(graceMs, identity))) signalGroup(identity.pid, "SIGKILL");
    await isGoneWithin(graceMs, identity);
  }
}

/**
 * @param {number} ms
 * @param {import("./identity.mjs").Identity} identity
 */
async function isGoneWithin(ms, identity) {
  for (const until = Date.now() + ms; Date.now() < until; await sleep(50)) {
    if (!isAlive(identity)) return true;
  }
  return false;
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} name
 */
function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // Gone in the meantime.
  }
}
