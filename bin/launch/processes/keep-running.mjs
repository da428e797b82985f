import { setTimeout as sleep } from "node:timers/promises";
import { startChild } from "./child.mjs";

/**
 * Starts a process and starts it again whenever it ends by itself.
 * @param {import("./child.mjs").ChildSpec} spec
 * @param {{ say: (line: string) => void, onChange: (identity: import("./identity.mjs").Identity | null) => void }} watch
 *   `onChange` is told who runs now, and null when nobody does
 * @returns {Promise<{ stop: () => Promise<void> }>} once it is up for the first time
 * @throws {import("../refusal.mjs").Refusal} where it does not come up the first time; nothing is
 *   left running then
 */
export async function keepRunning(spec, { say, onChange }) {
  const stopping = new AbortController();
  /** @type {Promise<void> | undefined} */
  let watching;
  let child = start();
  try {
    await child.ready;
  } catch (error) {
    await stop();
    throw error;
  }
  watching = watch();

  function start() {
    const started = startChild(spec);
    started.ready.catch(() => {});
    onChange(started.identity);
    return started;
  }

  async function watch() {
    for (let failures = 0; ; ) {
      const began = Date.now();
      const how = await child.ended;
      onChange(null);
      if (stopping.signal.aborted) return;
      failures = Date.now() - began > steadyMs ? 1 : failures + 1;
      const wait = restartDelay(failures);
      const what = await child.ready.then(
        () => `The ${spec.name} ended by itself (${how}).`,
        (refusal) => refusal.message,
      );
      say(`${what} It is started again in ${wait / 1000} seconds.`);
      await sleep(wait, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      child = start();
    }
  }

  async function stop() {
    stopping.abort();
    await child.stop();
    await watching;
    onChange(null);
  }

  return { stop };
}

/** A process that ran this long before it ended counts as failing for the first time. */
const steadyMs = 60_000;

/**
 * How long to wait before a process is started again.
 * @param {number} failures in a row, at least 1
 * @returns {number} milliseconds: 1, 2, 4 seconds and so on, 30 at most
 */
export function restartDelay(failures) {
  return Math.min(1000 * 2 ** (failures - 1), 30_000);
}
