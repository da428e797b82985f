import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

let manifest: Map<string, string> | undefined;

/**
 * The address of a built asset ("site.js" → "/assets/site.3f9c….js"). The manifest is read once.
 * @throws where `npm run assets` has not run, or knows no such asset
 */
export function asset(name: string): string {
  manifest ??= readManifest();
  const file = manifest.get(name);
  if (!file) throw new Error(`No asset is called ${name}: run "npm run assets"`);
  return `/assets/${file}`;
}

function readManifest(): Map<string, string> {
  const file = join(process.cwd(), "public", "assets", "manifest.json");
  if (!existsSync(file)) throw new Error(`${file} is missing: run "npm run assets"`);
  return new Map(Object.entries<string>(JSON.parse(readFileSync(file, "utf8"))));
}
