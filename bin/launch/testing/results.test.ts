import { expect, it } from "vitest";
import { countVitest, sum } from "./results.mjs";

const report = (content: object) => JSON.stringify(content);

it("counts what passed and failed", () => {
  expect(countVitest(report({ numPassedTests: 7, numFailedTests: 2 }), 1)).toEqual({
    passed: 7,
    failed: 2,
  });
});

it("counts a file that did not load as a failure, and one whose test failed only once", () => {
  const testResults = [
    { status: "failed", assertionResults: [] },
    { status: "failed", assertionResults: [{ status: "failed" }] },
    { status: "passed", assertionResults: [{ status: "passed" }] },
  ];
  const counted = countVitest(report({ numPassedTests: 1, numFailedTests: 1, testResults }), 1);
  expect(counted).toEqual({ passed: 1, failed: 2 });
});

it("counts a failure where every test passed but the run did not", () => {
  expect(countVitest(report({ numPassedTests: 3, numFailedTests: 0 }), 1).failed).toBe(1);
});

it.each([null, "", "{"])("counts a failure where the report is %j", (text) => {
  expect(countVitest(text, 1)).toEqual({ passed: 0, failed: 1 });
});

it("adds up", () => {
  expect(
    sum([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
    ]),
  ).toEqual({
    passed: 3,
    failed: 3,
  });
  expect(sum([])).toEqual({ passed: 0, failed: 0 });
});
