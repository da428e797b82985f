import { expect, test } from "vitest";
import { cacheControl } from "./caching";

const answer = { path: "/kent", status: 200, isPage: false, chosen: undefined };
const FOR_EVER = "public, max-age=31536000, immutable";

test("a page is kept by nobody, whatever Next says of it", () => {
  expect(cacheControl({ ...answer, isPage: true, chosen: "s-maxage=31536000" })).toBe(
    "private, no-store",
  );
});

test.each([
  "/_next/static/chunks/3esq.js",
  "/assets/site.3f9a1c02bdef.js",
  "/assets/favicon.3f9a1c02bdef.svg",
])("%s is named after its content, and kept for ever", (path) => {
  expect(cacheControl({ ...answer, path, chosen: "public, max-age=0" })).toBe(FOR_EVER);
  expect(cacheControl({ ...answer, path, status: 404 })).toBe("private, no-store");
});

test("a route handler's own choice stands", () => {
  expect(cacheControl({ ...answer, chosen: FOR_EVER })).toBe(FOR_EVER);
  expect(
    cacheControl({
      ...answer,
      path: "/assets/accessible-autocomplete.js",
      chosen: "public, max-age=0",
    }),
  ).toBe("public, max-age=0");
});

test("what says nothing is kept by nobody", () => {
  expect(cacheControl(answer)).toBe("private, no-store");
});
