const heartbeatMs = 10_000;

/**
 * One line for whoever is watching.
 * @param {string} line
 */
export function say(line) {
  console.log(line);
}

/**
 * Runs one step: says what it does, shows life while it lasts and says how long it took.
 * @template T
 * @param {string} title what is being done, like "Installing packages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what `work` gives; what it throws passes through
 */
export async function step(title, work) {
  const began = performance.now();
  say(title);
  const heartbeat = setInterval(
    () => say(`  still working, ${seconds(performance.now() - began)} so far`),
    heartbeatMs,
  );
  try {
    const result = await work();
    say(`  done in ${seconds(performance.now() - began)}`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}

/**
 * A length of time in words: "0.4 seconds", "12 seconds", "2 minutes 5 seconds".
 * @param {number} ms
 */
export function seconds(ms) {
  if (ms < 9_950) return `${(ms / 1000).toFixed(1)} seconds`;
  const whole = Math.round(ms / 1000);
  if (whole < 60) return `${whole} seconds`;
  const minutes = Math.floor(whole / 60);
  return `${minutes} ${minutes === 1 ? "minute" : "minutes"} ${whole % 60} seconds`;
}
