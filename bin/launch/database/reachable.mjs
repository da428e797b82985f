import { statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Whether an account may pass through every folder above a path and use what is there.
 * @param {string} path absolute; one that does not exist cannot be reached
 * @param {import("./account.mjs").Account} account
 */
export function isReachable(path, account) {
  for (let at = path, above = dirname(at); ; at = above, above = dirname(at)) {
    if (!mayPass(at, account)) return false;
    if (at === above) return true;
  }
}

/**
 * By its permission bits alone: the account is none that may do everything.
 * @param {string} path
 * @param {import("./account.mjs").Account} account
 */
function mayPass(path, { uid, gid }) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return false;
  const bits = entry.uid === uid ? 0o500 : entry.gid === gid ? 0o050 : 0o005;
  // A folder on the way needs to be passed only; what is run also has to be read.
  const needed = entry.isDirectory() ? bits & 0o111 : bits;
  return (entry.mode & needed) === needed;
}
