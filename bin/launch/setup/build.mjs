import { createHash } from "node:crypto";
import { join } from "node:path";
import { root } from "../checkout.mjs";
import { excerpt, runCommand } from "../processes/command.mjs";
import { Refusal } from "../refusal.mjs";
import { step } from "../say.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { npm } from "./install.mjs";
import { isMadeFrom, remake } from "./made-from.mjs";

/** @typedef {import("./preparing.mjs").Watch} Watch */

const generated = join(root, "prisma", "generated", ".made-from");
const assets = join(root, "public", "assets", ".made-from");
const built = join(root, ".next", ".made-from");

/**
 * Generates the Prisma client, when the schema changed.
 * @param {Watch} watch
 */
export async function generate(watch) {
  const schema = fingerprint(root, [
    "prisma/schema",
    "prisma.config.ts",
    "bin/generate.mjs",
    "package-lock.json",
  ]);
  await remadeIn("Generating the database client", generated, schema, () =>
    runScript("generate", watch),
  );
}

/**
 * Puts the styles, scripts and pictures that pages ask for where the server finds them.
 * @param {Watch} watch
 */
export async function makeAssets(watch) {
  await remadeIn("Making styles and scripts", assets, sources(), () => runScript("assets", watch));
}

/**
 * Builds the application, when its sources or what it is built with changed. The build carries the
 * start of their fingerprint as its release: alike on every machine that builds the same.
 * @param {NodeJS.ProcessEnv} settings what building and serving have to agree on
 * @param {Watch} watch
 */
export async function build(settings, watch) {
  const madeFrom = buildFingerprint(settings);
  await remadeIn("Building the application", built, madeFrom, async () => {
    const next = join(root, "node_modules", "next", "dist", "bin", "next");
    const release = { NEXT_DEPLOYMENT_ID: madeFrom.slice(0, 16) };
    const env = { ...process.env, ...settings, ...release };
    await runOrRefuse("next build", process.execPath, [next, "build"], env, watch);
  });
}

/**
 * Whether a build would find nothing to do.
 * @param {NodeJS.ProcessEnv} settings
 */
export function isBuilt(settings) {
  return isMadeFrom(built, buildFingerprint(settings));
}

/** @param {NodeJS.ProcessEnv} settings */
function buildFingerprint({ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key = "" }) {
  return sources([createHash("sha256").update(key).digest("hex")]);
}

const notBuilt = new Set([
  ...["node_modules", "e2e", "sandbox", "docs", "test-results"],
  ...["prisma/generated", "prisma/migrations", "prisma/seed", "public/assets"],
  ...["next-env.d.ts", "biome.json", "vitest.config.ts", "vitest.e2e.config.ts"],
]);

/**
 * Everything in the checkout may matter to a build, but for what is known not to.
 * @param {string[]} [and]
 */
function sources(and) {
  const leaveOut = (/** @type {string} */ path) =>
    notBuilt.has(path) ||
    /^bin\/(?!build-)|^\.[^/]+$|\.(md|tsbuildinfo)$|\.(test|long)\.tsx?$|^[^/]*\.log$/.test(path);
  return fingerprint(root, ["."], { leaveOut: (path) => leaveOut(path.replace(/^\.\//, "")), and });
}

/**
 * @param {string} title
 * @param {string} mark
 * @param {string} fingerprint
 * @param {() => Promise<void>} make
 */
async function remadeIn(title, mark, fingerprint, make) {
  if (isMadeFrom(mark, fingerprint)) return;
  await step(title, () => remake(mark, fingerprint, make));
}

/**
 * @param {string} script of package.json
 * @param {Watch} watch
 */
async function runScript(script, watch) {
  const [program, ...args] = [...npm(), "run", script];
  await runOrRefuse(`npm run ${script}`, program, args, process.env, watch);
}

/**
 * @param {string} name
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {Watch} watch
 */
async function runOrRefuse(name, program, args, env, watch) {
  const { status, output } = await runCommand(program, args, {
    cwd: root,
    env,
    onStart: watch(name),
  });
  if (status !== 0)
    throw new Refusal(
      `${excerpt(output)}\n\n${name} failed, as it says above: mend that and run the command again.`,
    );
}
