import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine, SchemaFilter } from "@prisma/schema-engine-wasm/schema_engine_bg";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

/**
 * Prisma's schema engine, as WebAssembly: the same engine that `prisma migrate` downloads as a
 * binary, from the npm registry instead, so that a machine without access to Prisma's downloads
 * can migrate.
 */
export async function withSchemaEngine<T>(
  connectionString: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= load();
  await loaded;
  const pool = new pg.Pool({ connectionString });
  const engine = await glue.SchemaEngine.new(
    { datamodels: [["schema.prisma", 'datasource db { provider = "postgresql" }']] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool)),
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
    await pool.end();
  }
}

/** The glue keeps views of one instance's memory: there can be one in a process. */
let loaded: Promise<void> | undefined;

async function load(): Promise<void> {
  // The package exports its glue, not the file beside it.
  const module = createRequire(import.meta.url).resolve(
    "@prisma/schema-engine-wasm/schema_engine_bg",
  );
  const bytes = await readFile(join(dirname(module), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": { ...glue },
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
}

/** Nothing is left out of the engine's view. */
export const everything: SchemaFilter = { externalTables: [], externalEnums: [] };

/**
 * The adapter cuts a script at each semicolon, also within comments and function bodies. PostgreSQL
 * takes it whole, and then as one transaction: a migration that fails leaves nothing behind. The
 * mark that it is finished joins that transaction, so that a process killed between the two cannot
 * leave a migration applied and not marked.
 */
class WholeScripts extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(`${script}\n;${finishMark}`);
    };
    return adapter;
  }
}

const finishMark = `DO $mark$ BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    UPDATE public._prisma_migrations SET finished_at = now()
    WHERE finished_at IS NULL AND rolled_back_at IS NULL;
  END IF;
END $mark$`;
