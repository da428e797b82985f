import { dataDir } from "../checkout.mjs";
import { portsFrom } from "./ports.mjs";
import { secretsIn } from "./secrets.mjs";
import { modeFrom, ownDatabase, settingsFor } from "./settings.mjs";

/**
 * What the operator's environment asks a command for.
 * @typedef {ReturnType<typeof planFrom>} Plan
 */

/**
 * Reads the few settings that the commands themselves need; the rest is the processes' own.
 * @param {import("./settings.mjs").Env} environment
 * @param {{ dev?: boolean }} [options]
 * @throws {import("../refusal.mjs").Refusal} on one that makes no sense
 */
export function planFrom(environment, { dev = false } = {}) {
  // A setting that is there and empty counts as unset, as it does for the processes.
  const env = Object.fromEntries(Object.entries(environment).filter(([, value]) => value));
  const mode = modeFrom(env);
  const own = ownDatabase(env);
  const ports = portsFrom(env.PORT);
  const secrets = mode === "demo" ? secretsIn(dataDir) : null;
  return {
    env,
    dev,
    mode,
    /** The operator's own database, or null for the embedded one. */
    own,
    ports,
    secrets,
    /** @param {import("../database/roles.mjs").DatabaseUrls} database */
    settings: (database) => settingsFor({ env, secrets, ports, database, data: dataDir, dev }),
  };
}
