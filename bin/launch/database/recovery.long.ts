import { type ChildProcess, fork } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, it } from "vitest";
import { identify } from "../processes/identity.mjs";

let folder: string;
let holder: ChildProcess;
let keeper: number | null;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "recovery-"));
  chmodSync(folder, 0o711);
  await query(await start(), "CREATE TABLE cases (reference text)");
});

afterEach(async () => {
  await ended(holder, "SIGTERM");
  rmSync(folder, { recursive: true });
});

const query = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => {});
  }
};

it.each<[string, () => Promise<void>]>([
  ["its starter was killed", () => ended(holder, "SIGKILL")],
  [
    "its starter and its keeper were killed, and it lives",
    async () => {
      killKeeper();
      await ended(holder, "SIGKILL");
      expect(identify(postmaster())).not.toBeNull();
    },
  ],
  [
    "everything was killed at once",
    async () => {
      const server = postmaster();
      killKeeper();
      process.kill(server, "SIGKILL");
      await ended(holder, "SIGKILL");
    },
  ],
])("has every committed row when it is started again after %s", async (_, kill) => {
  await query(await url(), "INSERT INTO cases VALUES ('KEN-1')");
  await kill();
  const again = await start();
  expect(await query(again, "SELECT reference FROM cases")).toEqual([{ reference: "KEN-1" }]);
});

it("stops by itself when whoever started it is killed", async () => {
  const server = postmaster();
  await ended(holder, "SIGKILL");
  await expect.poll(() => identify(server), { timeout: 20_000 }).toBeNull();
});

it("comes back on the same port when the server is killed", async () => {
  const address = await url();
  await query(address, "INSERT INTO cases VALUES ('KEN-1')");
  process.kill(postmaster(), "SIGKILL");
  const rows = () => query(address, "SELECT reference FROM cases").catch(() => []);
  await expect.poll(rows, { timeout: 30_000 }).toEqual([{ reference: "KEN-1" }]);
});

let address: Promise<string>;
const url = () => address;

function start(): Promise<string> {
  const script = join(import.meta.dirname, "..", "testing", "fixtures", "holds-database.mjs");
  holder = fork(script, [folder], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  address = new Promise((resolve, reject) => {
    holder.on("message", (message: { url?: string; keeper?: number | null }) => {
      if (message.keeper !== undefined) keeper = message.keeper;
      if (message.url) resolve(message.url);
    });
    holder.once("exit", (code) => reject(new Error(`It ended with ${code}`)));
  });
  return address;
}

function postmaster(): number {
  return Number(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
}

function killKeeper(): void {
  if (keeper === null) throw new Error("Nobody keeps the database");
  process.kill(keeper, "SIGKILL");
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill(signal);
  });
}
