import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Refusal } from "../refusal.mjs";
import { databaseAccount } from "./account.mjs";
import { copyBinaries, installedBinaries } from "./binaries.mjs";
import { isReachable } from "./reachable.mjs";

/**
 * Where a database lives, where its programs are run from and as whom.
 * @typedef {{ folder: string, programs: string, account: import("./account.mjs").Account | null }} Place
 */

/**
 * The place of a checkout's database: `.data/postgres`, or, where its account cannot reach that (a
 * clone in root's own home), a folder outside which is remembered in `.data`.
 * @param {string} data the checkout's data folder
 * @returns {Place}
 */
export function databasePlace(data) {
  const remembered = rememberedPlace(data);
  const usual = join(data, "postgres");
  const account = databaseAccount(remembered ?? usual);
  const binaries = installedBinaries();
  if (!account) return { folder: usual, programs: binaries.folder, account };

  const outside = () => outsideFolder(data, account);
  const folder = remembered ?? (isReachable(data, account) ? usual : join(outside(), "postgres"));
  if (folder !== usual && !remembered)
    writeFileSync(placeFile(data), JSON.stringify({ database: folder }));
  return { folder, programs: reachablePrograms(binaries, account, outside), account };
}

/**
 * A new, empty place for a database that is thrown away.
 * @returns {Place & { temporary: string }} `temporary` is the folder to delete in the end
 */
export function throwawayPlace() {
  const account = databaseAccount("");
  const binaries = installedBinaries();
  const base = account ? openFolder([tmpdir(), "/tmp", "/var/tmp"], account) : tmpdir();
  const temporary = join(base, `localgov-one-${process.pid}-${Date.now().toString(36)}`);
  mkdirSync(temporary, { mode: 0o711 });
  const copies = () => temporary;
  const programs = account ? reachablePrograms(binaries, account, copies) : binaries.folder;
  return { folder: join(temporary, "postgres"), programs, account, temporary };
}

/**
 * The folder outside the checkout that its database was put into, or null.
 * @param {string} data
 * @returns {string | null}
 */
export function rememberedPlace(data) {
  if (!existsSync(placeFile(data))) return null;
  return JSON.parse(readFileSync(placeFile(data), "utf8")).database;
}

/** @param {string} data */
function placeFile(data) {
  return join(data, "place.json");
}

/**
 * @param {{ folder: string, version: string }} binaries
 * @param {import("./account.mjs").Account} account
 * @param {() => string} copies where to put a copy
 */
function reachablePrograms({ folder, version }, account, copies) {
  const needed = ["bin/postgres", "bin/initdb", "lib", "share"].map((path) => join(folder, path));
  if (needed.every((path) => isReachable(path, account))) return folder;
  const copy = join(copies(), `programs-${version}`);
  copyBinaries(folder, copy);
  return copy;
}

/**
 * @param {string} data
 * @param {import("./account.mjs").Account} account
 */
function outsideFolder(data, account) {
  const name = `localgov-one-${createHash("sha256").update(data).digest("hex").slice(0, 12)}`;
  const folder = join(openFolder(["/var/lib", "/var/tmp", "/tmp"], account), name);
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  return folder;
}

/**
 * @param {string[]} candidates
 * @param {import("./account.mjs").Account} account
 */
function openFolder(candidates, account) {
  const open = candidates.find((folder) => isReachable(folder, account));
  if (open) return open;
  throw new Refusal(
    "PostgreSQL does not run as root, and no folder here is open to another account: run this as an ordinary user, or set DATABASE_URL to a database of yours.",
  );
}
