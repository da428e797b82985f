import { expect, it, vi } from "vitest";
import { isLookedAt } from "@/lib/web";
import { request } from "./testing/request";

vi.mock("next/headers", async () => (await import("./testing/request")).nextHeaders);

it.each([
  [{ "x-method": "GET" }, true],
  [{ "x-method": "HEAD" }, false],
  [{ "x-method": "POST" }, false],
  [{ "x-method": "GET", "sec-purpose": "prefetch;prerender" }, false],
  [{ "x-method": "GET", purpose: "prefetch" }, false],
  [{ "x-method": "GET", "next-router-prefetch": "1" }, false],
  [{}, false],
])("knows of %j whether the page is looked at", async (headers, expected) => {
  request.headers = new Headers(Object.entries(headers));
  expect(await isLookedAt()).toBe(expected);
});
