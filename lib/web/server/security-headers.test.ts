import { expect, test } from "vitest";
import { securityHeaders } from "./security-headers";

const http = { publicUrl: new URL("http://localhost:3000"), dev: false };
const https = { publicUrl: new URL("https://local.example"), dev: false };

function policyOf(
  area: "plain" | "staff" | "api",
  settings: Parameters<typeof securityHeaders>[2],
) {
  return securityHeaders(area, "n0nce", settings)["Content-Security-Policy"] ?? "";
}

test("a resident's page runs our own scripts only: no nonce, nothing inline", () => {
  const policy = policyOf("plain", https);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'; style-src 'self'");
  expect(policy).toContain("form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
  expect(policy).toContain("object-src 'none'");
  expect(policy).not.toMatch(/nonce|unsafe/);
});

test("the back office runs what carries the nonce", () => {
  expect(policyOf("staff", https)).toContain("script-src 'self' 'nonce-n0nce';");
  expect(policyOf("staff", https)).not.toContain("unsafe");
});

test("what programs read may load nothing at all, and be loaded by nothing", () => {
  expect(policyOf("api", https)).toBe(
    "default-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
  );
});

test("map tiles come from the one place that is set", () => {
  const policy = policyOf("plain", { ...https, tileOrigin: "https://tiles.example" });
  expect(policy).toContain("img-src 'self' data: https://tiles.example;");
  expect(policyOf("plain", https)).toContain("img-src 'self' data:;");
});

test("browsers are told to stay with HTTPS only where there is HTTPS", () => {
  expect(securityHeaders("plain", "", https)).toMatchObject({
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
  });
  expect(securityHeaders("plain", "", http)).not.toHaveProperty("Strict-Transport-Security");
});

test("forms get an origin to send, and nothing else leaks", () => {
  expect(securityHeaders("plain", "", https)).toMatchObject({
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
  });
});
