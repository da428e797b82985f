import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/**
 * A process by its number and by when it began: the number alone may have been given to another.
 * @typedef {{ pid: number, began: string }} Identity
 */

/**
 * Who has this number now, or null where nobody does.
 * @param {number} pid
 * @returns {Identity | null}
 */
export function identify(pid) {
  const began = existsSync("/proc/self/stat") ? beganByProc(pid) : beganByPs(pid);
  return began ? { pid, began } : null;
}

/**
 * Whether this very process still runs. One that ended and that nobody has collected does not.
 * @param {Identity} identity
 */
export function isAlive({ pid, began }) {
  return identify(pid)?.began === began;
}

/**
 * The command line of a running process, its arguments joined by spaces, or null.
 * @param {number} pid
 * @returns {string | null}
 */
export function commandLine(pid) {
  if (!existsSync("/proc/self/stat")) return ps(pid, "command=");
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").join(" ").trim();
  } catch {
    return null;
  }
}

/**
 * The number of a running process's parent, 0 where it has none.
 * @param {number} pid
 * @returns {number}
 */
export function parentOf(pid) {
  return Number(existsSync("/proc/self/stat") ? procStat(pid)?.[1] : ps(pid, "ppid=")) || 0;
}

/** @param {number} pid */
function beganByProc(pid) {
  const stat = procStat(pid);
  return stat?.[0] === "Z" ? null : (stat?.[19] ?? null);
}

/**
 * The fields of proc_pid_stat(5) from the third, the state, on.
 * @param {number} pid
 */
function procStat(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name, in brackets, may hold spaces: count from behind it.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

/** @param {number} pid */
function beganByPs(pid) {
  return ps(pid, "state=")?.startsWith("Z") ? null : ps(pid, "lstart=");
}

/**
 * @param {number} pid
 * @param {string} column
 */
function ps(pid, column) {
  const { stdout } = spawnSync("ps", ["-o", column, "-p", String(pid)], { encoding: "utf8" });
  return stdout?.trim() || null;
}
