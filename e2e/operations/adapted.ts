import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "@/bin/launch/checkout.mjs";

/**
 * A configuration that operators are given (`docs/operations`), with addresses, ports and folders
 * changed to a test's. Throws where a place that is to be changed is not there.
 */
export function adapted(file: string, changes: [from: RegExp | string, to: string][]): string {
  const given = readFileSync(join(root, "docs/operations", file), "utf8");
  return changes.reduce((before, [from, to]) => {
    const after = typeof from === "string" ? before.replaceAll(from, to) : before.replace(from, to);
    if (after === before) throw new Error(`docs/operations/${file} has no ${from}`);
    return after;
  }, given);
}
