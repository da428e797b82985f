import fc from "fast-check";
import { expect, test } from "vitest";
import { clientAddress, trustedProxies } from "./client-address";

const proxies = trustedProxies(["10.0.0.0/8", "192.0.2.7", "2001:db8::/32"]);
const nobody = trustedProxies([]);

test("without trusted proxies the header is what a stranger says, and is not believed", () => {
  fc.assert(
    fc.property(fc.string(), (header) => {
      expect(clientAddress("198.51.100.1", header, nobody)).toBe("198.51.100.1");
    }),
  );
});

test.each([
  ["10.1.1.1", "203.0.113.9", "203.0.113.9"],
  ["10.1.1.1", "203.0.113.9, 10.2.2.2", "203.0.113.9"],
  ["10.1.1.1", "1.1.1.1, 203.0.113.9, 192.0.2.7", "203.0.113.9"],
  ["::ffff:10.1.1.1", "203.0.113.9", "203.0.113.9"],
  ["2001:db8::1", "2a00::5", "2a00::5"],
  ["10.1.1.1", "not-an-address", "10.1.1.1"],
  ["10.1.1.1", "evil, 10.2.2.2", "10.2.2.2"],
  ["10.1.1.1", undefined, "10.1.1.1"],
  [undefined, undefined, ""],
])("from %s with X-Forwarded-For %s the client is %s", (socket, header, client) => {
  expect(clientAddress(socket, header, proxies)).toBe(client);
});

test("a block that is no address stops the start", () => {
  expect(() => trustedProxies(["load-balancer"])).toThrow('"load-balancer" is not an address');
  expect(() => trustedProxies(["10.0.0.0/99"])).toThrow();
});
