import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalPath, parseTarget } from "./target";

test("reads a path and its query", () => {
  expect(parseTarget("/kent/reports?page=2")).toEqual({
    ok: true,
    path: "/kent/reports",
    query: "?page=2",
  });
});

test.each(["http://evil.example/kent", "*", "", undefined, "/%zz", "/kent%00"])(
  "refuses the target %s",
  (url) => {
    expect(parseTarget(url)).toEqual({ ok: false, reason: "malformed" });
  },
);

test("refuses a target longer than any address of ours", () => {
  expect(parseTarget(`/kent?${"a".repeat(2048)}`)).toEqual({ ok: false, reason: "too-long" });
});

test.each([
  ["/", "/"],
  ["/kent", "/kent"],
  ["/kent/", "/kent"],
  ["/Kent/reports/KNT-7K4P9QX-3", "/kent/reports/KNT-7K4P9QX-3"],
  ["/St.-Helens", "/st.-helens"],
  ["//kent//reports/", "/kent/reports"],
  ["/\\evil.example", "/evil.example"],
  ["//", "/"],
])("leads %s to %s", (path, canonical) => {
  expect(canonicalPath(path)).toBe(canonical);
});

test("a canonical path stays as it is, and never leads to another host", () => {
  fc.assert(
    fc.property(
      fc.string().map((rest) => `/${rest}`),
      (path) => {
        const canonical = canonicalPath(path);
        expect(canonicalPath(canonical)).toBe(canonical);
        expect(canonical).toMatch(/^\/(?![/\\])/);
      },
    ),
  );
});
