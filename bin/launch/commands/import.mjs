import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { root } from "../checkout.mjs";
import { closing } from "../processes/closing.mjs";
import { Refusal } from "../refusal.mjs";
import { say } from "../say.mjs";
import { planFrom } from "../settings/plan.mjs";
import { generate } from "../setup/build.mjs";
import { install } from "../setup/install.mjs";
import { preparing } from "../setup/preparing.mjs";
import { onInterrupt } from "./interrupt.mjs";
import { openDatabase, urlsOnPort } from "./open-database.mjs";
import { alreadyRunning, becomeTheRunning, runningNow } from "./running.mjs";
import { fillDatabase } from "./stack.mjs";

/**
 * `npm run import -- postcodes|boundaries FILE`: reads a file into the database that runs, or into
 * one that is started for it.
 * @param {string[]} args
 * @returns {Promise<number>} the exit status
 */
export async function importData(args) {
  const plan = planFrom(process.env);
  const ending = closing();
  onInterrupt(ending.close);
  try {
    const urls = await database(plan, ending.add);
    return await runImport(filesFromWhereTyped(args), plan.settings(urls), ending.add);
  } finally {
    await ending.close();
  }
}

/**
 * @param {import("../settings/plan.mjs").Plan} plan
 * @param {(close: () => Promise<void> | void) => void} onEnd
 */
async function database(plan, onEnd) {
  const running = plan.own ? null : runningNow();
  if (running) {
    if (running.ports.database && plan.secrets)
      return urlsOnPort(running.ports.database, plan.secrets.database);
    if (running.doing !== "start") throw new Refusal(alreadyRunning(running));
    throw new Refusal(
      "LocalGov One is still starting in this checkout: run the import again when it is up.",
    );
  }
  const held = await becomeTheRunning("import");
  onEnd(held.release);
  await preparing(async (watch) => {
    await install(watch);
    await generate(watch);
  });
  const { urls } = await openDatabase(plan, { say, list: held.list, onEnd });
  await fillDatabase(plan.settings(urls));
  return urls;
}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {(close: () => Promise<void>) => void} onEnd
 */
async function runImport(args, env, onEnd) {
  const child = spawn(process.execPath, ["--import", "tsx", "bin/import.ts", ...args], {
    cwd: root,
    env,
    stdio: "inherit",
  });
  const ended = once(child, "close");
  onEnd(async () => {
    child.kill("SIGTERM");
    await ended;
  });
  const [status] = await ended;
  return typeof status === "number" ? status : 1;
}

/**
 * npm runs its scripts at the root of the project, whereas a file is named from where one stands.
 * @param {string[]} args
 */
function filesFromWhereTyped([kind, ...rest]) {
  const from = process.env.INIT_CWD ?? process.cwd();
  const files = rest.map((arg) => (arg.startsWith("-") ? arg : resolve(from, arg)));
  return kind === undefined ? [] : [kind, ...files];
}
