import { createServer } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { freePort, portsFrom, refuseTakenPorts } from "./ports.mjs";

it("puts the mailbox on the port after the web server's", () => {
  expect(portsFrom(undefined)).toEqual({
    web: 3000,
    mailbox: 3001,
    smtp: 3002,
    database: 3003,
    stripe: 3004,
  });
  expect(portsFrom("8080")).toMatchObject({ web: 8080, mailbox: 8081 });
});

it.each(["0", "65532", "-1", "3000.5", "http", "", "0x10"])("refuses PORT=%s", (setting) => {
  expect(() => portsFrom(setting)).toThrow("set it to a number from 1 to 65531");
});

it("takes the wished port where it is free, and else another", async () => {
  expect(await freePort(4000, async () => true)).toBe(4000);
  const other = await freePort(4000, async () => false);
  expect(other).toBeGreaterThan(0);
  expect(other).not.toBe(4000);
});

it("says which port is taken and how to choose another", async () => {
  const port = await listenSomewhere();
  await expect(refuseTakenPorts([["the web server", port]])).rejects.toThrow(
    `Port ${port}, for the web server, is in use by another program`,
  );
});

it("lets free ports pass", async () => {
  await refuseTakenPorts([["the web server", await freePort()]]);
});

function listenSomewhere(): Promise<number> {
  const server = createServer();
  onTestFinished(() => void server.close());
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}
