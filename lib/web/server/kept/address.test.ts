import { expect, test } from "vitest";
import { mayBeKept } from "./address";

test.each([
  ["/", ""],
  ["/councils", ""],
  ["/councils", "?name=kent"],
  ["/find-your-council", ""],
  ["/privacy", ""],
  ["/kent", ""],
  ["/st.-helens", ""],
  ["/kent/report", ""],
  ["/kent/reports", "?service=pothole"],
  ["/kent/reports/KEN-7K4P9QX-3", ""],
  ["/kent/accessibility", ""],
])("%s%s may be for everybody", (path, query) => {
  expect(mayBeKept(path, query)).toBe(true);
});

test.each([
  ["/account", ""],
  ["/account/cases", ""],
  ["/staff/kent/cases", ""],
  ["/track", ""],
  ["/track/KEN-7K4P9QX-3", ""],
  ["/kent/report/0198f0c4-0000-7000-8000-000000000000/where", ""],
  ["/kent/report/new/pothole", ""],
  ["/kent/reports/KEN-7K4P9QX-3/follow", ""],
  ["/kent/problem/error", ""],
  ["/problem/error", ""],
  ["/api/health/ready", ""],
  ["/assets/site.js", ""],
  ["/robots.txt", ""],
  ["/Kent", ""],
  ["/kent/", ""],
  ["//kent", ""],
  ["/kent/../account", ""],
  ["/kent/%2e%2e/account", ""],
  ["/kent%2freport", ""],
  ["/kent/reports/ken-7k4p9qx-3", ""],
  [`/${"k".repeat(80)}`, ""],
  ["/kent/reports", `?service=${"x".repeat(300)}`],
])("%s%s is not", (path, query) => {
  expect(mayBeKept(path, query)).toBe(false);
});
