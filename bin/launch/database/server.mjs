import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { keepRunning } from "../processes/keep-running.mjs";
import { initialise, superuser } from "./initialise.mjs";
import { stopLeftoverServer } from "./leftover.mjs";

const demoSettings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  shared_buffers: "256MB",
  max_connections: "120",
};

const throwawaySettings = { ...demoSettings, max_connections: "300" };

/** A test's database need not survive the machine's end. */
const carefree = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/**
 * Starts PostgreSQL on a place, making the cluster first where there is none. It stops when this
 * process is gone, however that ends.
 * @param {import("./place.mjs").Place & { temporary?: string, durable?: boolean }} place one that has
 *   a `temporary` folder is thrown away in the end, and writes to the disk only where it is `durable`
 * @param {{ port: number, password: string, logs: string, say: (line: string) => void, onChange: (identity: import("../processes/identity.mjs").Identity | null) => void }} options
 *   `password` is the superuser's
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} the superuser's address
 */
export async function startDatabase(place, { port, password, logs, say, onChange }) {
  await stopLeftoverServer(place.folder);
  initialise(place, password);
  /** @type {import("./keeper.mjs").KeeperOrder} */
  const order = {
    folder: place.folder,
    programs: place.programs,
    account: place.account,
    port,
    settings: place.temporary
      ? { ...throwawaySettings, ...(place.durable ? {} : carefree) }
      : demoSettings,
    log: join(logs, "postgres.log"),
    removeAfterwards: place.temporary ?? null,
  };
  const { stop } = await keepRunning(
    {
      name: "database",
      args: [fileURLToPath(new URL("keeper.mjs", import.meta.url)), JSON.stringify(order)],
      cwd: logs,
      env: process.env,
      log: join(logs, "keeper.log"),
      readyWithinMs: 120_000,
      graceMs: 30_000,
    },
    { say, onChange },
  );
  return { url: `postgres://${superuser}:${password}@127.0.0.1:${port}/postgres`, stop };
}
