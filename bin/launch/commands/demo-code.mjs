import { spawn } from "node:child_process";
import { once } from "node:events";
import { root } from "../checkout.mjs";
import { Refusal } from "../refusal.mjs";
import { planFrom } from "../settings/plan.mjs";
import { modeFrom, noDatabaseYet } from "../settings/settings.mjs";
import { generate } from "../setup/build.mjs";
import { install } from "../setup/install.mjs";
import { preparing } from "../setup/preparing.mjs";

/**
 * `npm run demo-code [-- ADDRESS]`: shows the codes that the demo's officers sign in with now.
 * @param {string[]} args
 * @returns {Promise<number>} the exit status
 * @throws {Refusal} in live mode, where nobody's codes are known
 */
export async function demoCode(args) {
  if (modeFrom(process.env) !== "demo") {
    throw new Refusal("There are codes to show in a demo only: unset LOCALGOV_MODE.");
  }
  const plan = planFrom(process.env);
  await preparing(async (watch) => {
    await install(watch);
    await generate(watch);
  });
  const child = spawn(process.execPath, ["--import", "tsx", "bin/demo-code.ts", ...args], {
    cwd: root,
    env: plan.settings(plan.own ?? noDatabaseYet),
    stdio: "inherit",
  });
  const [status] = await once(child, "close");
  return typeof status === "number" ? status : 1;
}
