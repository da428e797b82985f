import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root } from "../checkout.mjs";
import { runCommand } from "../processes/command.mjs";
import { Refusal } from "../refusal.mjs";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const macBrowsers = ["Chromium", "Google Chrome"].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

/**
 * The places where a Chromium may be, in the order in which they are tried.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} playwrights where Playwright would keep its own
 */
export function browserCandidates({ PATH = "" }, playwrights) {
  const folders = PATH.split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...macBrowsers, playwrights];
}

/**
 * A Chromium for the tests: the one of CHROMIUM_PATH, else the system's, else Playwright's, which
 * is downloaded where that is possible, else the one of `apt-get` for whoever may use it.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} its path
 * @throws {Refusal} where there is none to be had
 */
export async function findBrowser(env) {
  if (env.CHROMIUM_PATH) {
    if (runs(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new Refusal(
      `CHROMIUM_PATH is ${env.CHROMIUM_PATH}, which does not run: set it to a Chromium or unset it.`,
    );
  }
  const { chromium } = await import("playwright");
  const candidates = () => browserCandidates(env, chromium.executablePath()).find(runs);
  const found = candidates();
  if (found) return found;
  for (const [program, args] of waysToInstall()) {
    await runCommand(program, args, { cwd: root }).catch(() => {});
    const installed = candidates();
    if (installed) return installed;
  }
  throw new Refusal(
    "There is no Chromium here and none could be installed: install one, or set CHROMIUM_PATH to where it is.",
  );
}

/** @returns {[program: string, args: string[]][]} */
function waysToInstall() {
  const playwright = join(root, "node_modules", "playwright", "cli.js");
  /** @type {[string, string[]][]} */
  const ways = [[process.execPath, [playwright, "install", "chromium"]]];
  if (process.getuid?.() === 0) {
    const apt = "apt-get update && apt-get install -y --no-install-recommends chromium";
    ways.push(["sh", ["-c", `DEBIAN_FRONTEND=noninteractive; export DEBIAN_FRONTEND; ${apt}`]]);
  }
  return ways;
}

/**
 * A file is not enough: some systems keep a script in its place that only says what to install.
 * @param {string} path
 */
function runs(path) {
  if (!existsSync(path)) return false;
  return spawnSync(path, ["--version"], { timeout: 30_000 }).status === 0;
}
