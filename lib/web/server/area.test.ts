import { expect, test } from "vitest";
import { areaOf } from "./area";

test.each([
  ["/", "plain"],
  ["/kent/report", "plain"],
  ["/account", "plain"],
  ["/staffordshire", "plain"],
  ["/st.-helens", "plain"],
  ["/staff", "staff"],
  ["/staff/kent/cases", "staff"],
  ["/api/health/ready", "api"],
  ["/assets/site.css", "asset"],
  ["/_next/static/chunks/a.js", "asset"],
  ["/favicon.ico", "asset"],
  ["/kent/theme.css", "plain"],
])("%s is %s", (path, area) => {
  expect(areaOf(path)).toBe(area);
});
