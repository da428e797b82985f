import { expect, test } from "vitest";
import { mayChangeThings } from "./origin";

const HOME = "https://local.example";
const post = (origin: string | undefined) => ({ method: "POST", path: "/kent", origin });

test("reading needs no origin", () => {
  expect(mayChangeThings({ method: "GET", path: "/", origin: undefined }, HOME)).toBe(true);
  expect(mayChangeThings({ method: "HEAD", path: "/", origin: "https://a.example" }, HOME)).toBe(
    true,
  );
});

test("a form of ours is taken", () => {
  expect(mayChangeThings(post(HOME), HOME)).toBe(true);
});

test.each([undefined, "null", "https://evil.example", "http://local.example", `${HOME}:8443`])(
  "a post with the origin %s is refused",
  (origin) => {
    expect(mayChangeThings(post(origin), HOME)).toBe(false);
  },
);

test("Stripe, which signs what it sends, needs none at its two addresses, byte for byte", () => {
  const at = (path: string, method = "POST") =>
    mayChangeThings({ method, path, origin: undefined }, HOME);
  expect(at("/api/stripe/webhook/platform")).toBe(true);
  expect(at("/api/stripe/webhook/connected")).toBe(true);
  for (const path of ["", "/", "/other", "/platform/", "/platform/x", "/platformx", "/../x"]) {
    expect(at(`/api/stripe/webhook${path}`), path).toBe(false);
  }
  expect(at("/api/stripe/webhook/platform", "DELETE")).toBe(false);
});

test("a system with a key, which no browser has, needs none where it sends debts", () => {
  const at = (path: string) => mayChangeThings({ method: "POST", path, origin: undefined }, HOME);
  expect(at("/api/debts/canterbury")).toBe(true);
  for (const path of ["", "/", "/canterbury/", "/canterbury/x", "/../x", "/%2e%2e"]) {
    expect(at(`/api/debts${path}`), path).toBe(false);
  }
});

test.each(["PUT", "PATCH", "DELETE", "OPTIONS"])("%s needs it too", (method) => {
  expect(mayChangeThings({ method, path: "/api/cases", origin: undefined }, HOME)).toBe(false);
});
