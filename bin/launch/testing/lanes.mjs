import { say as sayAloud, seconds } from "../say.mjs";

const heartbeatMs = 20_000;

/**
 * One part of the tests.
 * @typedef {{ count: import("./results.mjs").Count, output: string }} Outcome
 * @typedef {{ title: string, run: () => Promise<Outcome> }} Part
 */

/**
 * Runs lanes side by side, the parts of each one after the other, and tells of a part whole when it
 * has ended, so that the words of two never mix. A part that throws counts as one failure.
 * @param {Part[][]} lanes
 * @param {(line: string) => void} [say]
 * @returns {Promise<import("./results.mjs").Count[]>}
 */
export async function runLanes(lanes, say = sayAloud) {
  /** @type {Set<string>} */
  const running = new Set();
  const began = performance.now();
  const heartbeat = setInterval(
    () => say(`  ${seconds(performance.now() - began)} so far; now: ${[...running].join(", ")}`),
    heartbeatMs,
  );
  try {
    const counts = await Promise.all(lanes.map((lane) => runLane(lane, running, say)));
    return counts.flat();
  } finally {
    clearInterval(heartbeat);
  }
}

/**
 * @param {Part[]} lane
 * @param {Set<string>} running
 * @param {(line: string) => void} say
 */
async function runLane(lane, running, say) {
  const counts = [];
  for (const part of lane) {
    running.add(part.title);
    const began = performance.now();
    const { count, output } = await part.run().catch(asFailure);
    running.delete(part.title);
    say(words(part.title, count, output, performance.now() - began));
    counts.push(count);
  }
  return counts;
}

/**
 * @param {unknown} error
 * @returns {Outcome}
 */
function asFailure(error) {
  return {
    count: { passed: 0, failed: 1 },
    output: error instanceof Error ? error.message : String(error),
  };
}

/**
 * @param {string} title
 * @param {import("./results.mjs").Count} count
 * @param {string} output shown where something failed
 * @param {number} ms
 */
function words(title, { passed, failed }, output, ms) {
  const line = `${title}: ${passed} passed, ${failed} failed, in ${seconds(ms)}`;
  if (failed === 0) return `✓ ${line}`;
  const rule = "─".repeat(78);
  return `\n✗ ${line}\n${rule}\n${output.trimEnd()}\n${rule}\n`;
}
