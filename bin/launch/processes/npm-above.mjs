import { commandLine, identify, parentOf } from "./identity.mjs";

/**
 * The npm that runs this process as one of its scripts, or null. It is not always the parent: npm
 * runs a script by a shell, and some shells stay.
 * @returns {import("./identity.mjs").Identity | null}
 */
export function npmAbove() {
  if (!process.env.npm_lifecycle_event) return null;
  let pid = process.ppid;
  for (let generation = 0; generation < 4 && pid > 1; generation++) {
    if (/^npm\b|npm-cli\.js|npm\.cmd/.test(commandLine(pid) ?? "")) return identify(pid);
    pid = parentOf(pid);
  }
  return null;
}
