/**
 * What has to be put away at the end, the last opened first, whether the end comes by itself, by a
 * failure half way or by a signal.
 * @returns {{ add: (close: () => Promise<void> | void) => void, close: () => Promise<void> }}
 */
export function closing() {
  /** @type {(() => Promise<void> | void)[]} */
  const open = [];
  /** @type {Promise<void> | undefined} */
  let closed;

  async function closeAll() {
    for (let last = open.pop(); last; last = open.pop()) await last();
  }

  return {
    add: (close) => void open.push(close),
    close: () => (closed ??= closeAll()),
  };
}
