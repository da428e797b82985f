import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { runMigrations as migrateJobs } from "graphile-worker";
import pg from "pg";
import { everything, withSchemaEngine } from "./engine";

const folder = join(import.meta.dirname, "migrations");

export interface MigrateOptions {
  /** Connects as the role that owns the database; it must be able to make a role. */
  directUrl: string;
  /** The login that the web server uses, where it is another role than the owner. */
  webRole?: string | undefined;
}

/**
 * Brings a database to the newest migration, and gives the names of those applied now: none when
 * it was there already. Makes the cluster's role `localgov_app` first, graphile-worker's tables
 * next, our migrations then, and partitions for the months to come.
 */
export async function migrate({ directUrl, webRole }: MigrateOptions): Promise<string[]> {
  await withClient(directUrl, async (client) => {
    await ensureRole(client, webRole);
    await forgetUnfinished(client);
  });
  await migrateJobs({ connectionString: directUrl });
  const applied = await applyMigrations(directUrl);
  await withClient(directUrl, (client) => client.query("SELECT app.make_partitions(3)"));
  return applied;
}

/** The names of all migrations, in their order. */
export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function applyMigrations(url: string): Promise<string[]> {
  const lockfile = {
    path: "migration_lock.toml",
    content: await readFile(join(folder, "migration_lock.toml"), "utf8"),
  };
  const migrationDirectories = await Promise.all((await migrationNames()).map(migrationDirectory));
  const { appliedMigrationNames } = await withSchemaEngine(url, (engine) =>
    engine.applyMigrations({
      filters: everything,
      migrationsList: { baseDir: folder, shadowDbInitScript: "", lockfile, migrationDirectories },
    }),
  );
  return appliedMigrationNames;
}

async function migrationDirectory(name: string) {
  const value = await readFile(join(folder, name, "migration.sql"), "utf8");
  return {
    path: name,
    migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } },
  };
}

/** A migration is one transaction: one that was started and not finished left nothing behind. */
async function forgetUnfinished(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ log: string | null }>(
    "SELECT to_regclass('public._prisma_migrations') AS log",
  );
  if (!rows[0]?.log) return;
  await client.query("DELETE FROM public._prisma_migrations WHERE finished_at IS NULL");
}

/** Roles belong to the cluster: two databases migrated at once would both try to make it. */
async function ensureRole(client: pg.Client, webRole: string | undefined): Promise<void> {
  await client.query("BEGIN");
  await client.query("SELECT pg_advisory_xact_lock(hashtext('localgov_app'))");
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = 'localgov_app'");
  if (rowCount === 0) await client.query("CREATE ROLE localgov_app NOLOGIN");
  await grantMembership(client, null);
  if (webRole) await grantMembership(client, webRole);
  await client.query("COMMIT");
}

/** Whoever makes a role belongs to it, but from PostgreSQL 16 on may not take it for that. */
async function grantMembership(client: pg.Client, role: string | null): Promise<void> {
  const { rows } = await client.query<{ name: string; member: boolean }>(
    `SELECT r.rolname AS name,
       pg_has_role(r.oid, 'localgov_app', CASE
         WHEN current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET'
       END) AS member
     FROM pg_roles r WHERE r.rolname = coalesce($1, current_user)`,
    [role],
  );
  const [found] = rows;
  if (!found) throw new Error(`The database has no role named ${role}`);
  if (!found.member) {
    await client.query(`GRANT localgov_app TO ${pg.escapeIdentifier(found.name)}`);
  }
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
