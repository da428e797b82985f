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

/**
 * Without an import of `node:fs`: forms that are hydrated carry the map among their kinds of field,
 * and a bundle for browsers takes no module of Node's. It is called on the server alone.
 */
function readManifest(): Map<string, string> {
  const { existsSync, readFileSync } = process.getBuiltinModule("node:fs");
  const file = `${process.cwd()}/public/assets/manifest.json`;
  if (!existsSync(file)) throw new Error(`${file} is missing: run "npm run assets"`);
  return new Map(Object.entries<string>(JSON.parse(readFileSync(file, "utf8"))));
}
