import { dataDir, logsDir } from "../checkout.mjs";
import { databasePlace } from "../database/place.mjs";
import { reachDatabase } from "../database/reach.mjs";
import { ensureDatabase } from "../database/roles.mjs";
import { startDatabase } from "../database/server.mjs";
import { Refusal } from "../refusal.mjs";
import { step } from "../say.mjs";
import { freePort } from "../settings/ports.mjs";

/** The database's name in the embedded cluster. */
const name = "localgov";

/**
 * The database that a plan asks for, ready to be used: the operator's own, or the embedded one,
 * which is started.
 * @param {import("../settings/plan.mjs").Plan} plan
 * @param {import("./stack.mjs").Stack} stack
 * @returns {Promise<{ urls: import("../database/roles.mjs").DatabaseUrls, port: number | null }>}
 *   `port` is the embedded one's
 * @throws {Refusal} where it cannot be had
 */
export async function openDatabase({ own, secrets, ports }, { say, list, onEnd }) {
  if (own) {
    await reachOwnDatabase(own);
    return { urls: own, port: null };
  }
  if (!secrets) throw new Refusal("In live mode set DATABASE_URL to your PostgreSQL.");
  return step("Starting the database", async () => {
    const port = await freePort(ports.database);
    const { url, stop } = await startDatabase(databasePlace(dataDir), {
      port,
      password: secrets.database.superuser,
      logs: logsDir(),
      say,
      onChange: (identity) => list("database", identity),
    });
    onEnd(stop);
    return { urls: await ensureDatabase(url, name, secrets.database), port };
  });
}

/**
 * The addresses of the embedded database that another command runs on a port.
 * @param {number} port
 * @param {import("../database/roles.mjs").RolePasswords} passwords
 * @returns {import("../database/roles.mjs").DatabaseUrls}
 */
export function urlsOnPort(port, { owner, web }) {
  return {
    DATABASE_URL: `postgres://localgov_web:${web}@127.0.0.1:${port}/${name}`,
    DATABASE_DIRECT_URL: `postgres://localgov_owner:${owner}@127.0.0.1:${port}/${name}`,
  };
}

/**
 * Makes sure that the operator's own database lets us in.
 * @param {import("../database/roles.mjs").DatabaseUrls} own
 * @throws {Refusal} where it does not
 */
export async function reachOwnDatabase(own) {
  for (const [setting, url] of Object.entries(own)) await reachDatabase(setting, url);
}
