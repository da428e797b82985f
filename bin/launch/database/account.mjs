import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { Refusal } from "../refusal.mjs";

/**
 * PostgreSQL will not run as root. This is the account it runs as then.
 * @typedef {{ uid: number, gid: number }} Account
 */

/**
 * The account that the database of a folder runs as, or null where the one of this process serves.
 * As root that is whoever owns the folder already, else `postgres`, else one made for it, else
 * `nobody`.
 * @param {string} folder
 * @returns {Account | null}
 * @throws {Refusal} where the folder belongs to somebody whom this process may not act for
 */
export function databaseAccount(folder) {
  const own = process.getuid?.();
  if (own === undefined) return null;
  const owner = statSync(folder, { throwIfNoEntry: false });
  if (own !== 0) {
    if (owner && owner.uid !== own) {
      throw new Refusal(
        `The database in ${folder} belongs to another account: start it as root or as that account, or clone the project afresh.`,
      );
    }
    return null;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = accountNamed("postgres") ?? madeAccount() ?? accountNamed("nobody");
  if (account) return account;
  throw new Refusal(
    "PostgreSQL does not run as root and there is no other account here: run this as an ordinary user, or set DATABASE_URL to a database of yours.",
  );
}

function madeAccount() {
  spawnSync("useradd", ["--system", "--user-group", "--shell", "/bin/false", "localgov-database"]);
  return accountNamed("localgov-database");
}

/**
 * @param {string} name
 * @returns {Account | null}
 */
function accountNamed(name) {
  const [uid, gid] = ["-u", "-g"].map((flag) => {
    const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
    return status === 0 ? Number(stdout) : 0;
  });
  return uid && gid ? { uid, gid } : null;
}
