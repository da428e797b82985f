import { execFile } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { root } from "@/bin/launch/checkout.mjs";
import { databaseAccount } from "@/bin/launch/database/account.mjs";
import { databaseEnv } from "@/bin/launch/database/initialise.mjs";
import type { KeeperOrder } from "@/bin/launch/database/keeper.mjs";
import { startChild } from "@/bin/launch/processes/child.mjs";
import { freePort } from "@/bin/launch/settings/ports.mjs";
import { openFolder } from "./open-folder";

// PostgreSQLs as operators run them. The embedded one brings neither pg_dump nor pg_basebackup.

/** Debian's newest PostgreSQL; undefined where there is none, or not all of its programs. */
export const debianPostgres = [18, 17, 16, 15]
  .map((version) => `/usr/lib/postgresql/${version}`)
  .find((folder) => existsSync(join(folder, "bin", "pg_basebackup")));

const superuser = "postgres";
/** The same for all, as a standby has its primary's. */
export const password = "a password of tests";

export interface Cluster {
  port: number;
  /** Of the data. */
  folder: string;
  /** The superuser's address. */
  url: string;
  stop(): Promise<void>;
  /** Ends every process of it at once, as a machine's end does. */
  kill(): Promise<void>;
}

type OnEnd = (close: () => void | Promise<void>) => void;

/** Makes an empty cluster in a new folder, which does not run yet. Gives the folder of its data. */
export async function makeCluster(onEnd: OnEnd): Promise<string> {
  const folder = openFolder("cluster", onEnd);
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, password, { mode: 0o644 });
  await run("initdb", [
    ...[`--pgdata=${join(folder, "data")}`, `--username=${superuser}`],
    ...[`--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C"],
  ]);
  return join(folder, "data");
}

/** Starts a cluster; one that is a standby, or is recovering, too. */
export async function startCluster(
  folder: string,
  settings: Record<string, string>,
  onEnd: OnEnd,
): Promise<Cluster> {
  const port = await freePort();
  const log = join(folder, "..", `log-${port}`);
  const order: KeeperOrder = {
    folder,
    programs: debianPostgres ?? "",
    account: databaseAccount(""),
    port,
    settings: {
      ...{ listen_addresses: "127.0.0.1", unix_socket_directories: "", timezone: "UTC" },
      max_connections: "120",
      ...settings,
    },
    log,
    removeAfterwards: null,
  };
  const script = join(root, "bin/launch/database/keeper.mjs");
  const keeper = startChild({
    ...{ name: `database on port ${port}`, args: [script, JSON.stringify(order)], cwd: "/" },
    ...{ env: process.env, log: null, readyWithinMs: 60_000, graceMs: 30_000 },
  });
  onEnd(keeper.stop);
  await keeper.ready;
  return {
    port,
    folder,
    url: `postgres://${superuser}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
    stop: keeper.stop,
    async kill() {
      const [postmaster] = readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n");
      process.kill(Number(postmaster), "SIGKILL");
      await keeper.ended;
    },
  };
}

/** Runs one of PostgreSQL's programs to its end. Throws with its own words where it fails. */
export async function run(program: string, args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(join(debianPostgres ?? "", "bin", program), args, {
    ...{ cwd: "/", maxBuffer: 64 * 1024 * 1024, ...databaseAccount("") },
    env: { ...databaseEnv(), PGPASSWORD: password },
  });
  return stdout;
}

/** The address of a database of a cluster, as its superuser. */
export function databaseOf({ url }: Cluster, name = "localgov"): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/** Works on a database for as long as `work` takes. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
