import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes something again only when what it is made from has changed. The fingerprint is kept inside
 * what was made, so that whoever deletes the one deletes the other, and it is taken away before the
 * work begins, so that work broken off half way is never taken for finished.
 * @param {string} mark the file that keeps the fingerprint
 * @param {string} fingerprint of what it is made from now
 * @param {() => Promise<void>} make
 * @returns {Promise<boolean>} whether it was made
 */
export async function remake(mark, fingerprint, make) {
  if (isMadeFrom(mark, fingerprint)) return false;
  rmSync(mark, { force: true });
  await make();
  mkdirSync(dirname(mark), { recursive: true });
  // Never written in place: the file may be a hard link that another checkout shares.
  writeFileSync(`${mark}.new`, fingerprint);
  renameSync(`${mark}.new`, mark);
  return true;
}

/**
 * Whether a mark is there and says so.
 * @param {string} mark
 * @param {string} fingerprint
 */
export function isMadeFrom(mark, fingerprint) {
  try {
    return readFileSync(mark, "utf8") === fingerprint;
  } catch {
    return false;
  }
}
