import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this checkout. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** Everything that a checkout keeps between starts and git does not: `.data`. */
export const dataDir = join(root, ".data");

/**
 * A folder for logs below a data folder, made where it is missing.
 * @param {string} [data]
 */
export function logsDir(data = dataDir) {
  const logs = join(data, "logs");
  mkdirSync(logs, { recursive: true });
  return logs;
}
