import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { createInterface } from "node:readline";
import { Refusal } from "../refusal.mjs";
import { identify } from "./identity.mjs";
import { signalGroup } from "./signals.mjs";

/**
 * A long-running process of ours. It is a Node script that says `{ ready: true }` to its parent
 * when it is up, stops on SIGTERM, and stops by itself when its parent is gone.
 * @typedef {object} ChildSpec
 * @property {string} name as in "the worker"
 * @property {string[]} args what Node is to run
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} env
 * @property {string | null} log the file for its standard output, or null for our own
 * @property {number} readyWithinMs
 * @property {number} graceMs how long it may take to stop
 *
 * @typedef {object} Child
 * @property {import("./identity.mjs").Identity | null} identity
 * @property {Promise<void>} ready rejects with a Refusal where it ends, or takes too long, before
 * @property {Promise<string>} ended gives how: "exit status 1", "SIGKILL"
 * @property {() => Promise<void>} stop asks it to stop; after the grace time it is made to
 */

/**
 * Starts such a process. In a process group of its own: Ctrl-C in a terminal reaches every process
 * of a group at once, and these have to stop one after the other.
 * @param {ChildSpec} spec
 * @returns {Child}
 */
export function startChild(spec) {
  const log = spec.log === null ? "inherit" : openSync(spec.log, "a", 0o600);
  const child = spawn(process.execPath, spec.args, {
    cwd: spec.cwd,
    env: spec.env,
    detached: process.platform !== "win32",
    stdio: ["ignore", log, "pipe", "ipc"],
  });
  if (log !== "inherit") closeSync(log);

  const words = relayErrors(child, spec.name);
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code, signal) => resolve(signal ?? `exit status ${code}`));
  });
  return {
    identity: child.pid === undefined ? null : identify(child.pid),
    ready: untilReady(child, spec, ended, words),
    ended,
    stop: async () => {
      child.kill("SIGTERM");
      const force = setTimeout(() => {
        if (child.pid !== undefined) signalGroup(child.pid, "SIGKILL");
      }, spec.graceMs);
      await ended;
      clearTimeout(force);
    },
  };
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {ChildSpec} spec
 * @param {Promise<string>} ended
 * @param {string[]} words
 * @returns {Promise<void>}
 */
function untilReady(child, spec, ended, words) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      reject(
        new Refusal(
          `The ${spec.name} was not ready within ${spec.readyWithinMs / 1000} seconds${whereToLook(spec)}.`,
        ),
      );
    }, spec.readyWithinMs);
    child.on("message", (message) => {
      if (typeof message !== "object" || message === null || !("ready" in message)) return;
      clearTimeout(late);
      words.length = 0;
      resolve();
    });
    ended.then((how) => {
      clearTimeout(late);
      reject(new Refusal(whyNotStarted(spec, how, words.join("\n").trim())));
    });
  });
}

/**
 * @param {ChildSpec} spec
 * @param {string} how it ended
 * @param {string} words its own, which serve as they are where they are a sentence
 */
function whyNotStarted(spec, how, words) {
  if (words.endsWith(".")) return words;
  return `The ${spec.name} did not start: ${words || `it ended with ${how}${whereToLook(spec)}`}`;
}

/** @param {ChildSpec} spec */
function whereToLook({ log }) {
  return log === null ? "" : `: look into ${log}`;
}

/**
 * Errors of a process that is up are shown as they come; those of one that is not yet are kept, to
 * be told once, as the reason.
 * @param {import("node:child_process").ChildProcess} child
 * @param {string} name
 * @returns {string[]} the lines kept
 */
function relayErrors(child, name) {
  /** @type {string[]} */
  const kept = [];
  let isUp = false;
  child.on("message", () => {
    isUp = true;
  });
  if (child.stderr) {
    createInterface({ input: child.stderr }).on("line", (line) => {
      if (isUp) console.error(`${name}: ${line}`);
      else if (kept.length < 40) kept.push(line);
    });
  }
  return kept;
}
