import { Refusal } from "../refusal.mjs";

/**
 * Makes sure that a database of the operator's own lets us in.
 * @param {string} setting the name of the setting, for the sentence
 * @param {string} address
 * @throws {Refusal} where it does not; the sentence holds no password
 */
export async function reachDatabase(setting, address) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    const { host, pathname } = new URL(address);
    const why = error instanceof Error && error.message ? error.message : "nobody answered";
    throw new Refusal(
      `The database${pathname === "/" ? "" : ` ${pathname.slice(1)}`} at ${host} refused the connection (${why}): check ${setting} and that the database runs.`,
    );
  }
  await client.end();
}
