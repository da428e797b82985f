import { logsDir } from "../checkout.mjs";
import { closing } from "../processes/closing.mjs";
import { say } from "../say.mjs";
import { planFrom } from "../settings/plan.mjs";
import { refuseTakenPorts } from "../settings/ports.mjs";
import {
  buildSettings,
  noDatabaseYet,
  usesMailbox,
  usesStripeSandbox,
} from "../settings/settings.mjs";
import { build, generate, makeAssets } from "../setup/build.mjs";
import { install } from "../setup/install.mjs";
import { preparing } from "../setup/preparing.mjs";
import { onInterrupt } from "./interrupt.mjs";
import { openDatabase, reachOwnDatabase } from "./open-database.mjs";
import { becomeTheRunning } from "./running.mjs";
import { fillDatabase, runTask, startProcesses } from "./stack.mjs";
import { welcome } from "./welcome.mjs";

/** @typedef {import("../settings/plan.mjs").Plan} Plan */

/**
 * `npm start` and `npm run dev`: sets up whatever is missing, starts everything and keeps it
 * running until it is interrupted.
 * @param {{ dev: boolean }} options
 * @returns {Promise<never>}
 */
export async function start({ dev }) {
  const plan = planFrom(process.env, { dev });
  const held = await becomeTheRunning("start");
  const ending = closing();
  ending.add(held.release);
  onInterrupt(() => {
    say("\nStopping");
    return ending.close();
  });
  try {
    await refuseTakenPorts(portsNeeded(plan));
    await setUp(plan);
    const stack = { say, list: held.list, onEnd: ending.add };
    const database = await openDatabase(plan, stack);
    const env = plan.settings(database.urls);
    await fillDatabase(env);
    const logs = plan.mode === "demo" && !dev ? logsDir() : null;
    await startProcesses(stack, { env, logs });
    held.update({ ports: { web: plan.ports.web, database: database.port ?? 0 } });
    say(welcome(env));
  } catch (error) {
    await ending.close();
    throw error;
  }
  return new Promise(() => {});
}

/** @param {Plan} plan */
async function setUp(plan) {
  await preparing(async (watch) => {
    await install(watch);
    await generate(watch);
    await checkSettings(plan);
    if (plan.own) await reachOwnDatabase(plan.own);
    await makeAssets(watch);
    if (!plan.dev) await build(buildSettings(plan.env, plan.secrets), watch);
  });
}

/** @param {Plan} plan */
async function checkSettings({ own, settings }) {
  await runTask("bin/launch/settings/check.ts", [], settings(own ?? noDatabaseYet));
}

/**
 * @param {Plan} plan
 * @returns {[name: string, port: number][]}
 */
function portsNeeded({ env, ports }) {
  const { web, mailbox, smtp, stripe } = ports;
  /** @type {[string, number][]} */
  const needed = [["the web server", web]];
  if (usesMailbox(env)) needed.push(["the mailbox", mailbox], ["letters to the mailbox", smtp]);
  if (usesStripeSandbox(env)) needed.push(["the payments sandbox", stripe]);
  return needed;
}
