import { runToExit } from "../refusal.mjs";
import { demoCode } from "./demo-code.mjs";
import { importData } from "./import.mjs";
import { reset } from "./reset.mjs";
import { start } from "./start.mjs";

/**
 * What `bin/start.mjs` was asked for by its first argument.
 * @param {string[]} args
 */
export async function main(args) {
  const [what, ...rest] = args;
  await runToExit(async () => {
    if (what === "--reset") return reset({ isSure: rest.includes("--yes") });
    if (what === "--import") return importData(rest);
    if (what === "--demo-code") return demoCode(rest);
    if (what === undefined || what === "--dev") return start({ dev: what === "--dev" });
    console.error(
      `There is no "${what}": run npm start, npm run dev, npm run reset, npm run import or npm run demo-code.`,
    );
    return 1;
  });
}
