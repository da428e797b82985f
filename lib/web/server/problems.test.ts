import { expect, test } from "vitest";
import { isProblemPath, problemOf, problemPaths } from "./problems";

const none = () => undefined;

test.each([
  [404, "not-found"],
  [405, "not-found"],
  [403, "forbidden"],
  [401, "forbidden"],
  [413, "too-large"],
  [500, "error"],
  [503, "error"],
  [400, "error"],
])("%i is shown as %s", (status, kind) => {
  expect(problemOf(status, none)).toBe(kind);
});

test.each([409, 400])("a form of another build (%i) is out of date", (status) => {
  const header = (name: string) => (name === "x-nextjs-action-not-found" ? "1" : undefined);
  expect(problemOf(status, header)).toBe("out-of-date");
});

test("a problem on a council's site is shown there, else on the platform's", () => {
  expect(problemPaths("error", "kent")).toEqual(["/kent/problem/error", "/problem/error"]);
  expect(problemPaths("error", "st.-helens")[0]).toBe("/st.-helens/problem/error");
  expect(problemPaths("error", "staff")).toEqual(["/staff/problem/error", "/problem/error"]);
  expect(problemPaths("error", "")).toEqual(["/problem/error"]);
  expect(problemPaths("not-found", "wp-login.php")).toEqual(["/problem/not-found"]);
});

test("the pages for problems have no address of their own", () => {
  expect(isProblemPath("/problem/error")).toBe(true);
  expect(isProblemPath("/kent/problem/error")).toBe(true);
  expect(isProblemPath("/kent/report/problem/error")).toBe(false);
  expect(isProblemPath("/kent/problems")).toBe(false);
});
