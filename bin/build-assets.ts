import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { bundleScript } from "./bundle-script";

/**
 * Builds what browsers fetch from /assets: each `components/enhance/*.entry.ts` as one script
 * (and style sheet, where it imports one) and the favicon, under names with a hash of their content, so that they may be kept for ever. The
 * manifest that leads to them is written last.
 */

const root = join(import.meta.dirname, "..");
const scripts = join(root, "components", "enhance");
const target = join(root, "public", "assets");

const files = new Map<string, Uint8Array>();
for (const entry of readdirSync(scripts).filter((name) => name.endsWith(".entry.ts"))) {
  const name = basename(entry, ".entry.ts");
  const { script, styles } = await bundleScript(join(scripts, entry));
  files.set(`${name}.js`, script);
  if (styles) files.set(`${name}.css`, styles);
}
files.set("favicon.svg", readFileSync(join(root, "components", "layout", "favicon.svg")));
publish(files);

/** Old files stay until the manifest no longer names them: a start that fails leaves the old site. */
function publish(files: Map<string, Uint8Array>): void {
  mkdirSync(target, { recursive: true });
  const manifest: Record<string, string> = {};
  for (const [name, content] of files) {
    const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
    const hashed = `${basename(name, extname(name))}.${hash}${extname(name)}`;
    writeFileSync(join(target, hashed), content);
    manifest[name] = hashed;
  }
  const draft = join(target, "manifest.json.new");
  writeFileSync(draft, `${JSON.stringify(manifest, null, 2)}\n`);
  renameSync(draft, join(target, "manifest.json"));

  const kept = new Set(["manifest.json", ...Object.values(manifest)]);
  for (const name of readdirSync(target)) {
    if (!kept.has(name)) rmSync(join(target, name), { recursive: true });
  }
}
