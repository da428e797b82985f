import { Refusal } from "../refusal.mjs";

/**
 * @typedef {{ owner: string, web: string }} RolePasswords
 * @typedef {{ DATABASE_URL: string, DATABASE_DIRECT_URL: string }} DatabaseUrls
 */

/**
 * Makes a database of ours in a cluster of ours, with the two roles that log in: one owns it and
 * applies migrations, the other serves requests and has no right of its own. Safe to run again.
 * @param {string} superuserUrl
 * @param {string} name of the database
 * @param {RolePasswords} passwords
 * @returns {Promise<DatabaseUrls>}
 * @throws {Refusal} where the superuser's password is not the cluster's
 */
export async function ensureDatabase(superuserUrl, name, passwords) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: superuserUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new Refusal(
      `The embedded database refused the password kept in .data/secrets.json: put the file back, or run npm run reset. (${error instanceof Error ? error.message : error})`,
    );
  }
  try {
    await ensureRole("localgov_owner", "CREATEROLE", passwords.owner);
    await ensureRole("localgov_web", "NOINHERIT", passwords.web);
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (!rowCount)
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} OWNER localgov_owner`);
  } finally {
    await client.end();
  }
  return {
    DATABASE_URL: urlOf("localgov_web", passwords.web),
    DATABASE_DIRECT_URL: urlOf("localgov_owner", passwords.owner),
  };

  /**
   * @param {string} role
   * @param {string} options
   * @param {string} password
   */
  async function ensureRole(role, options, password) {
    const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
    const verb = rowCount ? "ALTER" : "CREATE";
    await client.query(
      `${verb} ROLE ${role} LOGIN ${options} PASSWORD ${client.escapeLiteral(password)}`,
    );
  }

  /**
   * @param {string} role
   * @param {string} password
   */
  function urlOf(role, password) {
    const url = new URL(superuserUrl);
    url.username = role;
    url.password = password;
    url.pathname = `/${name}`;
    return url.href;
  }
}
