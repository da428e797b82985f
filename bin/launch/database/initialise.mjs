import { spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { excerpt } from "../processes/command.mjs";
import { Refusal } from "../refusal.mjs";

export const superuser = "postgres";

/**
 * Makes a database cluster where there is none yet, whole or not at all.
 * @param {import("./place.mjs").Place} place
 * @param {string} password the superuser's
 * @returns {boolean} whether it was made now
 */
export function initialise({ folder, programs, account }, password) {
  if (existsSync(join(folder, "PG_VERSION"))) {
    refuseOtherVersion(folder, programs, account);
    return false;
  }
  const unfinished = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  for (const path of [unfinished, passwordFile]) rmSync(path, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account)
    for (const path of [unfinished, passwordFile]) chownSync(path, account.uid, account.gid);
  try {
    const { status, error, stdout, stderr } = spawnSync(
      join(programs, "bin", "initdb"),
      [
        `--pgdata=${unfinished}`,
        `--username=${superuser}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // The same order of words on every machine, whatever locales it has.
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
      ],
      { encoding: "utf8", env: databaseEnv(), cwd: "/", ...account },
    );
    if (status !== 0) {
      throw new Refusal(
        `The database could not be made: ${error?.message ?? excerpt(stdout + stderr, 3)}`,
      );
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, folder);
  return true;
}

/**
 * What PostgreSQL's programs get of the environment: no secret of ours.
 * @returns {NodeJS.ProcessEnv}
 */
export function databaseEnv() {
  const passed = ["PATH", "TMPDIR", "SYSTEMROOT"].flatMap((name) => {
    const value = process.env[name];
    return value ? [[name, value]] : [];
  });
  return { NODE_ENV: "production", ...Object.fromEntries(passed), LC_ALL: "C", TZ: "UTC" };
}

/**
 * @param {string} folder
 * @param {string} programs
 * @param {import("./account.mjs").Account | null} account
 */
function refuseOtherVersion(folder, programs, account) {
  const made = readFileSync(join(folder, "PG_VERSION"), "utf8").trim();
  const { stdout } = spawnSync(join(programs, "bin", "postgres"), ["--version"], {
    encoding: "utf8",
    cwd: "/",
    ...account,
  });
  const installed = /\s(\d+)/.exec(stdout ?? "")?.[1];
  if (!installed || installed === made) return;
  throw new Refusal(
    `The database in ${folder} was made by PostgreSQL ${made} and this is ${installed}: run npm run reset to begin with a new one.`,
  );
}
