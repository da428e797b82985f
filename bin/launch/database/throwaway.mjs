import { randomBytes } from "node:crypto";
import { freePort } from "../settings/ports.mjs";
import { throwawayPlace } from "./place.mjs";
import { startDatabase } from "./server.mjs";

/**
 * Starts a PostgreSQL for tests, which leaves nothing behind when it stops.
 * @param {string} [password] the superuser's
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} the superuser's address
 */
export async function startThrowawayDatabase(password = randomBytes(24).toString("hex")) {
  const place = throwawayPlace();
  const port = await freePort();
  const silent = () => {};
  return startDatabase(place, {
    port,
    password,
    logs: place.temporary,
    say: silent,
    onChange: silent,
  });
}
