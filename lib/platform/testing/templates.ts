import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { disconnect } from "@/lib/platform";
import { migrate } from "@/prisma/migrate";
import { seedReference } from "@/prisma/seed/reference";
import { databaseUrl, query } from "./query";

/** Names of the databases that a test file's own is a copy of. */
export interface Templates {
  /** Migrated, without a row. */
  empty: string;
  /** With every council and the sample of postcodes. */
  seeded: string;
}

/** Makes what is missing of both. */
export async function makeTemplates(clusterUrl: string): Promise<Templates> {
  const migrations = await hashOf("migrations");
  const empty = await makeTemplate(clusterUrl, `template_${migrations}`, async (name) => {
    await query(clusterUrl, `CREATE DATABASE ${name}`);
    await migrate({ directUrl: databaseUrl(clusterUrl, name) });
  });
  const seed = await hashOf("seed");
  const seeded = await makeTemplate(clusterUrl, `seeded_${migrations}_${seed}`, async (name) => {
    await query(clusterUrl, `CREATE DATABASE ${name} TEMPLATE ${empty}`);
    process.env.DATABASE_URL = databaseUrl(clusterUrl, name);
    process.env.SECRET ??= "a secret that is only for tests, of 32 or more characters";
    await seedReference({ directUrl: process.env.DATABASE_URL });
    await disconnect();
  });
  return { empty, seeded };
}

/** Named by the hash of its source, so that an unchanged one is made once per cluster. */
async function makeTemplate(
  clusterUrl: string,
  name: string,
  make: (name: string) => Promise<void>,
): Promise<string> {
  const exists = `SELECT FROM pg_database WHERE datname = '${name}'`;
  if ((await query(clusterUrl, exists)).rowCount === 1) return name;
  const building = `${name}_${process.pid}`;
  await query(clusterUrl, `DROP DATABASE IF EXISTS ${building}`);
  await make(building);
  try {
    await query(clusterUrl, `ALTER DATABASE ${building} RENAME TO ${name}`);
  } catch (error) {
    // Another run on the same cluster made it in the meantime.
    if ((await query(clusterUrl, exists)).rowCount !== 1) throw error;
    await query(clusterUrl, `DROP DATABASE ${building}`);
  }
  return name;
}

async function hashOf(folder: string): Promise<string> {
  const path = join(import.meta.dirname, "../../../prisma", folder);
  const hash = createHash("sha256");
  for (const name of (await readdir(path, { recursive: true })).sort()) {
    if (/\.(sql|csv|ts)$/.test(name)) hash.update(await readFile(join(path, name)));
  }
  return hash.digest("hex").slice(0, 16);
}
