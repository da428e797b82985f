import { build } from "esbuild";

export interface Bundle {
  script: Uint8Array;
  /** Of the style sheets that the script imports; null where it imports none. */
  styles: Uint8Array | null;
}

/** One script for browsers out of an entry file and all it imports, and one style sheet likewise. */
export async function bundleScript(entry: string): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    outdir: "out",
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2020",
    legalComments: "none",
    logLevel: "warning",
    // The few small pictures that a style sheet names go along in it.
    loader: { ".png": "dataurl" },
  });
  const contents = (ending: string) =>
    outputFiles.find((file) => file.path.endsWith(ending))?.contents ?? null;
  const script = contents(".js");
  if (!script) throw new Error(`Nothing was built from ${entry}`);
  return { script, styles: contents(".css") };
}
