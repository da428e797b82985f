import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { freePort } from "../settings/ports.mjs";
import { throwawayPlace } from "./place.mjs";
import { startDatabase } from "./server.mjs";

/**
 * Starts a PostgreSQL for tests, which leaves nothing behind when it stops.
 * @param {string} [password] the superuser's
 * @param {{ durable?: boolean }} [options] `durable` where what it costs to be so is measured
 * @returns {Promise<{ url: string, log: string, stop: () => Promise<void> }>} the superuser's address,
 *   and the file that the server logs to
 */
export async function startThrowawayDatabase(
  password = randomBytes(24).toString("hex"),
  { durable = false } = {},
) {
  const place = { ...throwawayPlace(), durable };
  const port = await freePort();
  const silent = () => {};
  const { url, stop } = await startDatabase(place, {
    port,
    password,
    logs: place.temporary,
    say: silent,
    onChange: silent,
  });
  return { url, log: join(place.temporary, "postgres.log"), stop };
}
