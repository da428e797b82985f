import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * A hash over the names and the contents of files: it changes when one of them is edited, added,
 * renamed or taken away, and not when one is only touched.
 * @param {string} root
 * @param {string[]} paths files and folders below `root`; one that is missing counts as missing
 * @param {{ leaveOut?: (path: string) => boolean, and?: string[] }} [options] `leaveOut` is asked
 *   with each path from `root`, with forward slashes; `and` is what else the hash depends on
 * @returns {string} hexadecimal
 */
export function fingerprint(root, paths, { leaveOut = () => false, and = [] } = {}) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap((path) => filesUnder(root, path, leaveOut)).sort()) {
    hash.update(`${path}\0`).update(
      createHash("sha256")
        .update(readFileSync(join(root, path)))
        .digest(),
    );
  }
  for (const text of and) hash.update(`\0${text}`);
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @param {string} path
 * @param {(path: string) => boolean} leaveOut
 * @returns {string[]}
 */
function filesUnder(root, path, leaveOut) {
  if (leaveOut(path)) return [];
  const entry = statSync(join(root, path), { throwIfNoEntry: false });
  if (!entry) return [];
  if (!entry.isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) =>
    filesUnder(root, `${path}/${name}`, leaveOut),
  );
}
