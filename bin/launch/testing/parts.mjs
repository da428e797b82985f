import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../checkout.mjs";
import { runCommand } from "../processes/command.mjs";
import { countVitest } from "./results.mjs";

const vitestProgram = join("node_modules", "vitest", "vitest.mjs");
const reports = join(root, "test-results");

/**
 * @typedef {import("./lanes.mjs").Part} Part
 */

/**
 * A check that is one test: it passes where the program ends well.
 * @param {string} title
 * @param {string[]} args what Node runs, the first from `node_modules`
 * @returns {Part}
 */
export function check(title, [script = "", ...args]) {
  return {
    title,
    run: async () => {
      const { status, output } = await runNode(
        [join("node_modules", script), ...args],
        process.env,
      );
      return { count: status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }, output };
    },
  };
}

/**
 * A run of Vitest.
 * @param {string} title
 * @param {string} name of its report
 * @param {string[]} args
 * @param {() => Promise<Record<string, string>>} [settings] asked for when it begins
 * @returns {Part}
 */
export function vitest(title, name, args, settings = async () => ({})) {
  const report = join(reports, `${name}.json`);
  return {
    title,
    run: async () => {
      mkdirSync(reports, { recursive: true });
      rmSync(report, { force: true });
      // Of the tests that pass a dot is enough: what is shown is shown because one failed.
      const reporting = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
      const { status, output } = await runNode(
        [vitestProgram, "run", "--silent=passed-only", ...reporting, ...args],
        { ...process.env, NODE_ENV: "test", ...(await settings()) },
      );
      const text = existsSync(report) ? readFileSync(report, "utf8") : null;
      return { count: countVitest(text, status), output };
    },
  };
}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function runNode(args, env) {
  const colour = process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" };
  return runCommand(process.execPath, args, { cwd: root, env: { ...colour, ...env } });
}
