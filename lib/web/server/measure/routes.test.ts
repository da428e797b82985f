import { expect, test } from "vitest";
import { namerOfBuild, routeNamer } from "./routes";

const name = routeNamer([
  { page: "/", regex: "^/(?:/)?$" },
  { page: "/councils", regex: "^/councils(?:/)?$" },
  { page: "/[council]", regex: "^/([^/]+?)(?:/)?$" },
  { page: "/[council]/reports/[reference]", regex: "^/([^/]+?)/reports/([^/]+?)(?:/)?$" },
]);

test.each([
  ["/", "/"],
  ["/councils", "/councils"],
  ["/kent", "/[council]"],
  ["/kent/reports/KEN-7K4P9QX-3", "/[council]/reports/[reference]"],
  ["/kent/reports/KEN-7K4P9QX-3/what/ever", "other"],
])("%s is counted under %s", (path, route) => {
  expect(name(path)).toBe(route);
});

test("where there is no build, all is counted under one name", () => {
  expect(namerOfBuild("/nowhere")("/kent")).toBe("other");
});
