import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { everything, withSchemaEngine } from "./engine";

const folder = join(import.meta.dirname, "schema");

/**
 * The SQL that makes, on an empty database, what prisma/schema says. It is where a new migration is
 * cut from, and what the drift test holds the migrations against. (The engine cannot describe a
 * live database in its WebAssembly form: it fails on the catalogue's "char" columns.)
 */
export async function schemaSql(anyUrl: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".prisma")).sort();
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { path, content: await readFile(path, "utf8") };
    }),
  );
  const { stdout } = await withSchemaEngine(anyUrl, (engine) =>
    engine.diff({
      from: { tag: "empty" },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: everything,
    }),
  );
  return stdout ?? "";
}
