import { rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../checkout.mjs";
import { excerpt, runCommand } from "../processes/command.mjs";
import { keepRunning } from "../processes/keep-running.mjs";
import { Refusal } from "../refusal.mjs";
import { step } from "../say.mjs";
import { webSettings } from "../settings/settings.mjs";

const webServer = "web server";

/**
 * A page leaves megabytes behind: with room for more of them (MB) before they are swept up, a core
 * makes a sixth more pages. For 48 MB of memory.
 */
const webFlags = ["--max-semi-space-size=32"];

/**
 * What the parts of a running whole share.
 * @typedef {object} Stack
 * @property {(line: string) => void} say
 * @property {(name: string, identity: import("../processes/identity.mjs").Identity | null) => void} list
 *   is told who runs
 * @property {(close: () => Promise<void>) => void} onEnd takes what has to be closed in the end
 */

/**
 * Runs one of the project's TypeScript commands to its end.
 * @param {string} script from the root
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @throws {Refusal} with its own words where it fails
 */
export async function runTask(script, args, env) {
  const node = ["--import", "tsx", script, ...args];
  const { status, output } = await runCommand(process.execPath, node, { cwd: root, env });
  if (status !== 0) throw new Refusal(excerpt(output));
}

/**
 * Brings a database to the newest migration and puts in what a first start needs.
 * @param {NodeJS.ProcessEnv} env
 */
export async function fillDatabase(env) {
  await step("Applying migrations", () => runTask("bin/migrate.ts", [], env));
  await step("Making sure of councils and demo data", () =>
    runTask("prisma/seed/index.ts", [], env),
  );
}

/**
 * Starts the sandbox's mailbox (where letters go there) and what stands in for Stripe (where payments
 * do), the worker and the web server side by side; in the end they are stopped one after the other, the server first.
 * @param {Stack} stack
 * @param {{ env: NodeJS.ProcessEnv, logs: string | null }} options `logs` is the folder for the
 *   processes' output, or null for our own output
 * @throws {Refusal} where one does not start, once the others have
 */
export async function startProcesses(stack, options) {
  const mailbox = options.env.MAILBOX_PORT ? [["mailbox", "sandbox/mailbox.ts"]] : [];
  const stripe = options.env.STRIPE_SANDBOX_PORT
    ? [["payments sandbox", "sandbox/stripe/index.ts"]]
    : [];
  const processes = [
    ...mailbox,
    ...stripe,
    ["worker", "bin/worker.ts"],
    [webServer, "bin/server.ts"],
  ];
  const names = processes.map(([name]) => `the ${name}`);
  await step(`Starting ${names.slice(0, -1).join(", ")} and ${names.at(-1)}`, async () => {
    const started = await Promise.allSettled(
      processes.map(([name = "", script = ""]) => startOne(stack, options, name, script)),
    );
    for (const one of started) if (one.status === "fulfilled") stack.onEnd(one.value.stop);
    for (const one of started) if (one.status === "rejected") throw one.reason;
  });
}

/**
 * @param {Stack} stack
 * @param {{ env: NodeJS.ProcessEnv, logs: string | null }} options
 * @param {string} name
 * @param {string} script
 */
function startOne({ say, list }, { env: whole, logs }, name, script) {
  const env = name === webServer ? webSettings(whole) : whole;
  const flags = name === webServer ? webFlags : [];
  const dev = env.NODE_ENV === "development" ? ["--dev"] : [];
  const log = logs === null ? null : join(logs, `${name.replace(" ", "-")}.log`);
  if (log) rmSync(log, { force: true });
  const args = [...flags, "--import", "tsx", script, ...dev];
  return keepRunning(
    { name, args, cwd: root, env, log, readyWithinMs: 120_000, graceMs: 15_000 },
    { say, onChange: (identity) => list(name, identity) },
  );
}
