import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(process.cwd(), "public", "assets");

let manifest: Map<string, string> | undefined;

/**
 * The address of a built asset ("site.js" → "/assets/site.3f9c….js"). The manifest is read once.
 * @throws where `npm run assets` has not run, or knows no such asset
 */
export function asset(name: string): string {
  manifest ??= new Map(
    Object.entries<string>(JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"))),
  );
  const file = manifest.get(name);
  if (!file) throw new Error(`No asset is called ${name}: run "npm run assets"`);
  return `/assets/${file}`;
}
