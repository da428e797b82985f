import { spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { databaseAccount } from "@/bin/launch/database/account.mjs";
import { adapted } from "./adapted";
import { openFolder } from "./open-folder";

/** Debian's PgBouncer; undefined where it is not installed. */
export const poolerProgram = ["/usr/sbin/pgbouncer"].find((path) => existsSync(path));

interface Options {
  program: string;
  port: number;
  /** The database's address, as the role that comes through the pooler. */
  url: string;
  onEnd(close: () => void | Promise<void>): void;
}

/**
 * Starts a PgBouncer on the configuration that operators are given. Gives the address that leads
 * through it.
 */
export async function startPooler({ program, port, url, onEnd }: Options): Promise<string> {
  const folder = openFolder("pooler", onEnd);
  const account = databaseAccount("");
  const to = new URL(url);
  const users = join(folder, "userlist.txt");
  writeFileSync(users, `"${to.username}" "${to.password}"\n`);
  if (account) chownSync(users, account.uid, account.gid);
  const file = join(folder, "pgbouncer.ini");
  const configuration = adapted("pgbouncer.ini", [
    ["host=10.0.0.21 port=5432", `host=${to.hostname} port=${to.port}`],
    ["listen_addr = 0.0.0.0", "listen_addr = 127.0.0.1"],
    ["listen_port = 6432", `listen_port = ${port}`],
    ["/etc/pgbouncer/userlist.txt", users],
    ["/var/log/postgresql/pgbouncer.log", join(folder, "pgbouncer.log")],
    ["/run/postgresql/pgbouncer.pid", join(folder, "pgbouncer.pid")],
  ]);
  writeFileSync(file, configuration);
  const child = spawn(program, ["-q", file], { stdio: "ignore", cwd: "/", ...account });
  onEnd(async () => {
    if (child.exitCode !== null) return;
    child.kill("SIGINT");
    await once(child, "exit");
  });
  const through = new URL(url);
  through.port = String(port);
  for (let tries = 0; !(await answers(through.href)); tries += 1) {
    if (tries > 100 || child.exitCode !== null) throw new Error("PgBouncer does not start");
    await sleep(50);
  }
  return through.href;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("SELECT");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
