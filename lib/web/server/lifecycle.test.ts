import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { createWebServer, listen, stop } from "./lifecycle";

test("a port that is taken is said in a sentence that helps", async () => {
  const first = createWebServer();
  await listen(first, 0, "127.0.0.1");
  const { port } = first.address() as AddressInfo;
  await expect(listen(createWebServer(), port, "127.0.0.1")).rejects.toThrow(
    `Port ${port} is already in use: stop what runs there, or set PORT to another number.`,
  );
  await stop(first, 0);
});

test("stopping lets a request under way finish, and takes no new one", async () => {
  const server = createWebServer();
  await listen(server, 0, "127.0.0.1");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const pending = fetch(url);
  const [, response] = await once(server, "request");

  const stopped = stop(server, 60_000);
  response.end("finished");
  expect(await (await pending).text()).toBe("finished");
  await stopped;
  await expect(fetch(url)).rejects.toThrow();
});

test("stopping cuts off what does not finish in time", async () => {
  const server = createWebServer();
  await listen(server, 0, "127.0.0.1");
  const pending = fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const cutOff = expect(pending).rejects.toThrow();
  await once(server, "request");
  await stop(server, 1);
  await cutOff;
});

test("waits for a head no longer than a head takes, and for a photo no longer than a slow phone", () => {
  const { headersTimeout, requestTimeout, keepAliveTimeout } = createWebServer();
  expect([headersTimeout, requestTimeout, keepAliveTimeout]).toEqual([15_000, 180_000, 65_000]);
});
