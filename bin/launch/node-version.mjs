const least = [20, 19];

/**
 * A sentence that says what to do when this version of Node cannot run the project, or null.
 * @param {string} version as in `process.versions.node`
 * @returns {string | null}
 */
export function tooOld(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const enough = major > 20 || (major === 20 && minor >= 19);
  return enough
    ? null
    : `This is Node ${version}: install Node ${least.join(".")} or newer from https://nodejs.org and run the command again.`;
}
