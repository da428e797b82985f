import { build } from "esbuild";

/** One script for browsers out of an entry file and all it imports. */
export async function bundleScript(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2020",
    legalComments: "none",
    logLevel: "warning",
  });
  const [script] = outputFiles;
  if (!script) throw new Error(`Nothing was built from ${entry}`);
  return script.contents;
}
