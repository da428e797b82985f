import { basename, join } from "node:path";
import { root } from "../checkout.mjs";
import { excerpt, runCommand } from "../processes/command.mjs";
import { Refusal } from "../refusal.mjs";
import { step } from "../say.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { isMadeFrom, remake } from "./made-from.mjs";

/** @typedef {import("./preparing.mjs").Watch} Watch */

const mark = join(root, "node_modules", ".localgov-one-lock");

/**
 * Installs what the lock file names, when it changed.
 * @param {Watch} watch
 */
export async function install(watch) {
  const lock = fingerprint(root, ["package-lock.json"]);
  if (isMadeFrom(mark, lock)) return;
  await step("Installing the packages that package-lock.json names", () =>
    remake(mark, lock, async () => {
      // Also what is for development: `npm test` needs it, whatever NODE_ENV says. No package here
      // needs its install script: package.json names those that have one.
      const [program, ...args] = [
        ...npm(),
        "ci",
        "--include=dev",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
      ];
      const { status, output } = await runCommand(program, args, {
        cwd: root,
        onStart: watch("npm ci"),
      });
      if (status === 0) return;
      throw new Refusal(
        `${excerpt(output)}\n\nThe packages could not be installed, npm says why above: make sure that this machine reaches the npm registry, and run the command again.`,
      );
    }),
  );
}

/** Whether an installation would find nothing to do. */
export function isInstalled() {
  return isMadeFrom(mark, fingerprint(root, ["package-lock.json"]));
}

/**
 * The npm that runs this, or the one on the path.
 * @returns {[program: string, ...args: string[]]}
 */
export function npm() {
  const running = process.env.npm_execpath;
  return running && basename(running) === "npm-cli.js" ? [process.execPath, running] : ["npm"];
}
