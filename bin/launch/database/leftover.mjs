import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { commandLine, identify, isAlive } from "../processes/identity.mjs";

/**
 * Stops a PostgreSQL that still runs on a folder because whoever kept it was killed.
 * @param {string} folder
 */
export async function stopLeftoverServer(folder) {
  const server = runningOn(folder);
  if (!server) return;
  // Fast shutdown; a server that does not obey is ended at once, and recovers at its next start.
  /** @type {[NodeJS.Signals, number][]} */
  const steps = [
    ["SIGINT", 15_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ];
  for (const [signal, ms] of steps) {
    if (!isAlive(server)) return;
    process.kill(server.pid, signal);
    for (const until = Date.now() + ms; isAlive(server) && Date.now() < until; ) await sleep(50);
  }
}

/**
 * Lets PostgreSQL start on a folder whose note names a server that runs no more, but whose number
 * is still taken: by another process, or by its own remains where nobody collects them. PostgreSQL
 * would refuse. It passes over the number of its parent, which is this process; the rest of the
 * note stays, for by that it finds out whether children of the old server live on.
 * @param {string} folder
 */
export function passOverDeadServer(folder) {
  const file = pidFile(folder);
  const lines = linesOf(file);
  if (!lines || runningOn(folder)) return;
  writeFileSync(file, [process.pid, ...lines.slice(1)].join("\n"));
}

/** @param {string} folder */
function runningOn(folder) {
  const server = identify(Number(linesOf(pidFile(folder))?.[0] ?? 0));
  return server && commandLine(server.pid)?.includes(folder) ? server : null;
}

/** @param {string} folder */
function pidFile(folder) {
  return join(folder, "postmaster.pid");
}

/** @param {string} file */
function linesOf(file) {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return null;
  }
}
