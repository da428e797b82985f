import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { commandLine, identify, isAlive } from "../processes/identity.mjs";

/**
 * Stops a PostgreSQL that still runs on a folder because whoever kept it was killed. A note of a
 * server that runs no more, whose number another process has by now, is taken away: PostgreSQL
 * would take that process for itself and refuse to start.
 * @param {string} folder
 */
export async function stopLeftoverServer(folder) {
  const pidFile = join(folder, "postmaster.pid");
  const server = serverIn(pidFile);
  if (!server) return;
  if (!commandLine(server.pid)?.includes(folder)) {
    rmSync(pidFile, { force: true });
    return;
  }
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

/** @param {string} pidFile */
function serverIn(pidFile) {
  try {
    return identify(Number(readFileSync(pidFile, "utf8").split("\n")[0]));
  } catch {
    return null;
  }
}
