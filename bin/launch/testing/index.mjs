import { dataDir } from "../checkout.mjs";
import { onInterrupt } from "../commands/interrupt.mjs";
import { runningNow } from "../commands/running.mjs";
import { startThrowawayDatabase } from "../database/throwaway.mjs";
import { closing } from "../processes/closing.mjs";
import { Refusal, runToExit } from "../refusal.mjs";
import { say, seconds, step } from "../say.mjs";
import { secretsIn } from "../settings/secrets.mjs";
import { buildSettings } from "../settings/settings.mjs";
import { build, generate, isBuilt, makeAssets } from "../setup/build.mjs";
import { install, isInstalled } from "../setup/install.mjs";
import { preparing } from "../setup/preparing.mjs";
import { findBrowser } from "./browser.mjs";
import { runLanes } from "./lanes.mjs";
import { check, vitest } from "./parts.mjs";
import { sum } from "./results.mjs";

/**
 * `npm test`, and with `--long` as its argument `npm run test:long`.
 * @param {string[]} args
 */
export async function main(args) {
  const ending = closing();
  onInterrupt(ending.close);
  await runToExit(async () => {
    try {
      return await test({ long: args.includes("--long") }, ending.add);
    } finally {
      await ending.close();
    }
  });
}

/**
 * @param {{ long: boolean }} options
 * @param {(close: () => Promise<void>) => void} onEnd
 * @returns {Promise<number>} the exit status
 */
async function test({ long }, onEnd) {
  const began = performance.now();
  const settings = buildSettings(process.env, secretsIn(dataDir));
  refuseWhileRunning(settings);
  await preparing(async (watch) => {
    await install(watch);
    await generate(watch);
    await makeAssets(watch);
  });
  const TEST_DATABASE_URL = await step("Starting a database for the tests", () =>
    startTestDatabase(onEnd),
  );
  say("Testing");
  const counts = await runLanes([
    [
      check("Lint", ["@biomejs/biome/bin/biome", "check"]),
      vitest("Architecture, unit and integration", "inside", [], async () => ({
        TEST_DATABASE_URL,
      })),
    ],
    [
      { title: "Build", run: () => buildAsPart(settings) },
      // Next writes types of its own when it builds.
      check("Types", ["typescript/bin/tsc", "--noEmit"]),
      vitest("End to end", "e2e", ["--config=e2e/vitest.config.ts"], async () => ({
        CHROMIUM_PATH: await findBrowser(process.env),
      })),
    ],
  ]);
  if (long) {
    const config = "--config=bin/launch/testing/long.config.ts";
    const longer = vitest("Long tests", "long", [config], async () => ({ TEST_DATABASE_URL }));
    counts.push(...(await runLanes([[longer]])));
  }
  const { passed, failed } = sum(counts);
  say(`\nIn ${seconds(performance.now() - began)}:\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/**
 * @param {NodeJS.ProcessEnv} settings
 * @returns {Promise<import("./lanes.mjs").Outcome>}
 */
async function buildAsPart(settings) {
  await preparing((watch) => build(settings, watch));
  return { count: { passed: 1, failed: 0 }, output: "" };
}

/**
 * What runs would lose the files under its feet.
 * @param {NodeJS.ProcessEnv} settings
 */
function refuseWhileRunning(settings) {
  if (!runningNow() || (isInstalled() && isBuilt(settings))) return;
  throw new Refusal(
    "LocalGov One runs from this checkout, and the sources changed since: stop it with Ctrl-C in its terminal, then run the tests.",
  );
}

/** @param {(close: () => Promise<void>) => void} onEnd */
async function startTestDatabase(onEnd) {
  const { url, stop } = await startThrowawayDatabase();
  onEnd(stop);
  return url;
}
