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

test.each(["PUT", "PATCH", "DELETE", "OPTIONS"])("%s needs it too", (method) => {
  expect(mayChangeThings({ method, path: "/api/cases", origin: undefined }, HOME)).toBe(false);
});
