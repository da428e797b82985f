import { spawn } from "node:child_process";
import { identify } from "./identity.mjs";
import { signalGroup } from "./signals.mjs";

/** @type {Set<number>} */
const running = new Set();
process.on("exit", () => {
  for (const pid of running) signalGroup(pid, "SIGTERM");
});

/**
 * Runs a program to its end, in a process group of its own that does not outlive this process.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, onStart?: (identity: import("./identity.mjs").Identity | null) => void }} options
 *   `onStart` is told who runs, and null once nobody does
 * @returns {Promise<{ status: number, output: string }>} what it wrote to both outputs; the status
 *   of a program that a signal ended is 1
 */
export function runCommand(program, args, { cwd, env = process.env, onStart = () => {} }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env,
      detached: process.platform !== "win32",
      stdio: ["ignore", "pipe", "pipe"],
    });
    /** @type {Buffer[]} */
    const output = [];
    child.stdout.on("data", (chunk) => output.push(chunk));
    child.stderr.on("data", (chunk) => output.push(chunk));
    child.once("error", reject);
    const { pid } = child;
    if (pid === undefined) return;
    running.add(pid);
    onStart(identify(pid));
    child.once("close", (code) => {
      running.delete(pid);
      onStart(null);
      resolve({ status: code ?? 1, output: Buffer.concat(output).toString("utf8") });
    });
  });
}

/**
 * What a program wrote, for a person to read: where it is long, its beginning and its end.
 * @param {string} output
 * @param {number} [lines] of each
 */
export function excerpt(output, lines = 25) {
  const all = output.trimEnd().split("\n");
  if (all.length <= 2 * lines + 1) return all.join("\n");
  const left = all.length - 2 * lines;
  return [...all.slice(0, lines), `[${left} lines left out]`, ...all.slice(-lines)].join("\n");
}
