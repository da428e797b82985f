/**
 * How many tests passed and failed, and, where something failed, what it said.
 * @typedef {{ passed: number, failed: number }} Count
 */

/**
 * The count of one Vitest run, out of its JSON report. What fails outside a test (a file that does
 * not load, an error nobody caught, no report at all) counts as one failure.
 * @param {string | null} report null where there is none
 * @param {number} status the run's exit status
 * @returns {Count}
 */
export function countVitest(report, status) {
  const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = parsed(report);
  const unloadable = testResults.filter(
    (file) =>
      file.status === "failed" && !file.assertionResults?.some((test) => test.status === "failed"),
  ).length;
  const failed = numFailedTests + unloadable;
  return { passed: numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed };
}

/**
 * @param {Count[]} counts
 * @returns {Count}
 */
export function sum(counts) {
  return counts.reduce(
    (total, count) => ({
      passed: total.passed + count.passed,
      failed: total.failed + count.failed,
    }),
    { passed: 0, failed: 0 },
  );
}

/**
 * @typedef {{ status?: string, assertionResults?: { status: string }[] }} FileReport
 * @param {string | null} report
 * @returns {{ numPassedTests?: number, numFailedTests?: number, testResults?: FileReport[] }}
 */
function parsed(report) {
  try {
    return JSON.parse(report ?? "{}");
  } catch {
    return {};
  }
}
