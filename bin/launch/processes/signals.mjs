/**
 * Sends a signal to a process that leads a group of its own, and to all in the group.
 * @param {number} pid
 * @param {NodeJS.Signals} name
 */
export function signalGroup(pid, name) {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, name);
      return;
    } catch {
      // No such group, or gone in the meantime.
    }
  }
}
