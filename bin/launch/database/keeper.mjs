// A process between a command and its PostgreSQL. The server would live on if the command were
// killed; this process notices that its parent is gone and stops the server then.
import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { databaseEnv } from "./initialise.mjs";
import { passOverDeadServer } from "./leftover.mjs";

/**
 * @typedef {object} KeeperOrder
 * @property {string} folder
 * @property {string} programs
 * @property {import("./account.mjs").Account | null} account
 * @property {number} port
 * @property {Record<string, string>} settings
 * @property {string} log
 * @property {string | null} removeAfterwards a folder to delete once the server has stopped
 */

/** @type {KeeperOrder} */
const order = JSON.parse(process.argv[2] ?? "");
const patienceMs = 20_000;
const begun = Date.now();
let isStopping = false;
let server = startServer();

const looking = setInterval(() => {
  if (!acceptsConnections()) return;
  clearInterval(looking);
  process.send?.({ ready: true });
}, 50);

process.on("disconnect", stop);
process.on("SIGTERM", stop);
process.on("SIGINT", stop);

/** Fast shutdown, then immediate, then by force: see "Shutting Down the Server" in its manual. */
function stop() {
  if (isStopping) return;
  isStopping = true;
  server.kill("SIGINT");
  setTimeout(() => server.kill("SIGQUIT"), 15_000).unref();
  setTimeout(() => server.kill("SIGKILL"), 20_000).unref();
}

function startServer() {
  passOverDeadServer(order.folder);
  // Of this start only, so that a reason for failing is not read from an earlier one.
  writeFileSync(order.log, "", { mode: 0o600 });
  const log = openSync(order.log, "a");
  const settings = Object.entries(order.settings).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
  const started = spawn(
    join(order.programs, "bin", "postgres"),
    ["-D", order.folder, "-p", String(order.port), ...settings],
    { stdio: ["ignore", log, log], env: databaseEnv(), cwd: "/", ...order.account },
  );
  closeSync(log);
  started.once("error", (error) => fail(error.message));
  started.once("exit", onExit);
  return started;
}

function onExit() {
  if (isStopping) {
    if (order.removeAfterwards) rmSync(order.removeAfterwards, { recursive: true, force: true });
    process.exit(0);
  }
  const reason = reasonInLog();
  // After a kill the old server's own children live a moment longer than it did.
  const isOldOneEnding = reason.includes("shared memory block") && Date.now() - begun < patienceMs;
  if (!isOldOneEnding) return fail(reason);
  setTimeout(() => {
    if (isStopping) process.exit(0);
    server = startServer();
  }, 200);
}

/** The eighth line of postmaster.pid says so, see pidfile.h in its source; a standby takes those that read. */
function acceptsConnections() {
  try {
    const lines = readFileSync(join(order.folder, "postmaster.pid"), "utf8").split("\n");
    return Number(lines[0]) === server.pid && /^(ready|standby) *$/.test(lines[7] ?? "");
  } catch {
    return false;
  }
}

function reasonInLog() {
  const fatal = readFileSync(order.log, "utf8")
    .split("\n")
    .filter((line) => /FATAL|PANIC/.test(line));
  return (
    fatal[0]?.replace(/^.*(FATAL|PANIC):\s*/, "") ??
    `PostgreSQL ended by itself: look into ${order.log}`
  );
}

/** @param {string} reason */
function fail(reason) {
  if (isStopping) return;
  console.error(reason);
  process.exit(1);
}
