import { expect, test } from "vitest";
import { headersForNext } from "./incoming-headers";

const url = new URL("https://local.example");
const own = {
  "x-request-id": "AAAA-BBBB",
  "x-client-address": "203.0.113.9",
  "x-path": "/",
  "x-method": "HEAD",
};

test.each([
  "x-client-address",
  "x-request-id",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-middleware-subrequest",
  "x-nextjs-data",
  "x-action-forwarded",
  "x-nonce",
  "x-for-everyone",
  "x-path",
  "x-method",
  "content-security-policy",
])("nobody outside can set %s", (name) => {
  for (const area of ["plain", "staff", "api"] as const) {
    expect(headersForNext({ [name]: "forged" }, area, url, own)[name]).not.toBe("forged");
  }
});

test("Next sees our own host, whatever was asked for", () => {
  const headers = headersForNext({ host: "evil.example" }, "plain", url, own);
  expect(headers.host).toBe("local.example");
  expect(headers["x-forwarded-proto"]).toBe("https");
});

test("plain pages are whole pages: the client router's headers count in the back office only", () => {
  const received = { rsc: "1", "next-action": "40ab", "accept-encoding": "br", cookie: "draft=1" };
  expect(headersForNext(received, "staff", url, own)).toMatchObject(received);
  const plain = headersForNext(received, "plain", url, own);
  expect(Object.keys(plain)).not.toEqual(expect.arrayContaining(["rsc"]));
  expect(plain).not.toHaveProperty("next-action");
  expect(plain).not.toHaveProperty("accept-encoding");
  expect(plain.cookie).toBe("draft=1");
});

test("Next's reloading tools find their page again: without this, actions hang in development", () => {
  const received = { "x-nextjs-request-id": "a", "x-nextjs-html-request-id": "b" };
  expect(headersForNext(received, "staff", url, own)).toMatchObject(received);
});
