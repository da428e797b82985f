import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../refusal.mjs";

/**
 * What a demo keeps to itself: made once, never shown, never in a log.
 * @typedef {object} Secrets
 * @property {string} secret signs cookies and links
 * @property {string} actionsKey Next's for server actions: the same when building and when serving
 * @property {{ superuser: string, owner: string, web: string }} database passwords
 */

/**
 * The secrets of a checkout, made on first use in a file that only its owner may read.
 * @param {string} data the checkout's data folder
 * @returns {Secrets}
 * @throws {Refusal} where the file is there and cannot be used
 */
export function secretsIn(data) {
  const file = join(data, "secrets.json");
  if (!existsSync(file)) keep(file, freshSecrets());
  try {
    const found = JSON.parse(readFileSync(file, "utf8"));
    if (isComplete(found)) return found;
  } catch {
    // Said below, as for a file that lacks something.
  }
  throw new Refusal(
    `${file} cannot be read or lacks something: put back the file that was there, or delete it and run npm run reset.`,
  );
}

/** @returns {Secrets} */
export function freshSecrets() {
  const password = () => randomBytes(24).toString("base64url");
  return {
    secret: randomBytes(36).toString("base64url"),
    actionsKey: randomBytes(32).toString("base64"),
    database: { superuser: password(), owner: password(), web: password() },
  };
}

/**
 * @param {string} file
 * @param {Secrets} secrets
 */
function keep(file, secrets) {
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/**
 * @param {Secrets} found
 * @returns {boolean}
 */
function isComplete(found) {
  const { secret, actionsKey, database } = found;
  return [secret, actionsKey, database.superuser, database.owner, database.web].every(
    (value) => typeof value === "string" && value.length > 0,
  );
}
