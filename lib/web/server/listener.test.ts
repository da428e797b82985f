import { request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { fakeNext } from "./fake-next";
import { createWebServer, listen, stop } from "./lifecycle";
import { createListener } from "./listener";

const server = createWebServer();
const lines: Record<string, unknown>[] = [];
const write = (line: object) => void lines.push({ ...line });
let origin = "";

beforeAll(async () => {
  await listen(server, 0, "127.0.0.1");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings = { publicUrl: new URL(origin), trustedProxies: [], dev: false };
  const log = { debug: write, info: write, error: write };
  server.on("request", createListener({ handler: fakeNext, settings, log }));
});
afterAll(() => stop(server, 0));
beforeEach(() => void lines.splice(0));

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(origin + path, { redirect: "manual", headers });

const post = (path: string, body: string, headers: Record<string, string> = { origin }) =>
  fetch(origin + path, { method: "POST", redirect: "manual", body, headers });

test("a resident's page comes whole, plain and kept by nobody", async () => {
  const response = await get("/kent/report", { "accept-encoding": "br" });
  const page = await response.text();
  expect(response.status).toBe(200);
  expect(page).toContain("<h1>Report a problem</h1>");
  expect(page.match(/<script[^>]*>/g)).toEqual(['<script src="/assets/site.js">']);
  expect(response.headers.get("content-encoding")).toBe("br");
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  expect(response.headers.get("content-security-policy")).toContain("script-src 'self';");
  expect(response.headers.get("link")).toBeNull();
  expect(response.headers.get("vary")).toBe("Accept-Encoding");
});

test("HEAD gives the headers of that page and no body", async () => {
  const whole = await get("/kent/report", { "accept-encoding": "br" });
  await whole.text();
  const head = await fetch(`${origin}/kent/report`, {
    method: "HEAD",
    headers: { "accept-encoding": "br" },
  });
  expect(head.status).toBe(200);
  expect(await head.text()).toBe("");
  expect(head.headers.get("content-length")).toBe(whole.headers.get("content-length"));
});

test("a page of the back office keeps its scripts, under a nonce that Next was told", async () => {
  const response = await get("/staff/seen");
  const page = await response.text();
  const nonce = /'nonce-([^']+)'/.exec(response.headers.get("content-security-policy") ?? "")?.[1];
  expect(nonce).toBeTruthy();
  expect(page).toContain(`"x-nonce":"${nonce}"`);
  expect(page).toContain(`'nonce-${nonce}'`);
  expect(page).toContain("self.__next_f");
  expect((await (await get("/staff/seen")).text()).includes(`"x-nonce":"${nonce}"`)).toBe(false);
});

test("which release answered is told to the back office's router, and to nobody else", async () => {
  const release = async (path: string) => (await get(path)).headers.get("x-nextjs-deployment-id");
  expect(await release("/staff/seen")).toBe("5eac1b0c9e2f4d07");
  expect(await release("/kent/report")).toBeNull();
});

test.each([
  ["/kent/missing", 404, "kent/ problem/not-found"],
  ["/kent/hidden", 403, "kent/ problem/forbidden"],
  ["/kent/broken", 500, "kent/ problem/error"],
  ["/broken", 500, "platform/ problem/error"],
  ["/nowhere/at/all", 404, "platform/ problem/not-found"],
  ["/staff/broken", 500, "staff/ problem/error"],
  ["/kent/problem/error", 404, "kent/ problem/not-found"],
])("%s is answered under %i by the page %s", async (path, status, page) => {
  const response = await get(path);
  expect(response.status).toBe(status);
  expect(await response.text()).toContain(`<h1>${page}`);
  expect(response.headers.get("cache-control")).toBe("private, no-store");
});

test("a picture that is not there gets a status, not a page", async () => {
  const response = await get("/kent/missing", { "sec-fetch-dest": "image" });
  expect(response.status).toBe(404);
  expect(await response.text()).toBe("Not Found");
});

test("the page for a problem gives the number that the log has", async () => {
  const page = await (await get("/kent/broken?postcode=S60+1AE")).text();
  const line = lines.find((each) => each.status === 500);
  expect(line).toMatchObject({ method: "GET", path: "/kent/broken" });
  expect(page).toContain(` ${line?.requestId} `);
  expect(JSON.stringify(lines)).not.toContain("S60");
});

test("an answer carries the number that the log has, unless a proxy may keep it for others", async () => {
  const number = async (path: string) => (await get(path)).headers.get("x-request-id");
  expect(await number("/kent/report")).toBe(lines.find(({ status }) => status === 200)?.requestId);
  expect(await number("/assets/site.0a1b2c3d4e5f.js")).toBeNull();
});

test("where even that page fails, one that needs nothing is sent", async () => {
  const response = await get("/kent/broken", { cookie: "broken=1" });
  expect(response.status).toBe(500);
  expect(await response.text()).toContain("Sorry, there is a problem with the service");
});

test("a redirect is only a redirect", async () => {
  const response = await get("/kent/moved");
  expect(response.status).toBe(307);
  expect(response.headers.get("location")).toBe("/kent");
  expect(await response.text()).toBe("");
});

test("a form of ours is taken, and its cookie and redirect pass", async () => {
  const response = await post("/kent/form", "good");
  expect(response.status).toBe(303);
  expect(response.headers.get("location")).toBe("/kent/thanks");
  expect(response.headers.get("set-cookie")).toBe("draft=secret; HttpOnly");
});

test("a form from before a deployment leads back to its page", async () => {
  const response = await post("/kent/form?step=2", "stale");
  expect(response.status).toBe(409);
  expect(await response.text()).toContain("problem/out-of-date");
  const again = await post("/kent/form?step=2", "stale");
  expect(await again.text()).toContain('<a href="/kent/form?step=2">');
});

test("an action that throws is answered by a page", async () => {
  const response = await post("/kent/form", "throw");
  expect(response.status).toBe(500);
  expect(await response.text()).toContain("kent/ problem/error");
});

test.each([
  ["no origin", {}],
  ["an origin of null", { origin: "null" }],
  ["another site's origin", { origin: "https://evil.example" }],
])("a post with %s never reaches a page", async (_what, headers) => {
  const response = await post("/kent/form", "good", headers);
  expect(response.status).toBe(403);
  expect(await response.text()).toContain("kent/ problem/forbidden");
  const line = lines.find(({ status }) => status === 403);
  expect(lines).toContainEqual({ requestId: line?.requestId, refused: "origin" });
});

test("a body that is too large is answered by a page", async () => {
  const response = await post("/kent/form", "x".repeat(32 * 1024 * 1024 + 1));
  expect(response.status).toBe(413);
  expect(await response.text()).toContain("kent/ problem/too-large");
});

test("what is not a page passes as it is", async () => {
  const photo = await get("/kent/photo.jpg");
  expect(Buffer.from(await photo.arrayBuffer()).toString("hex")).toBe("ffd8ffd9");
  expect(photo.headers.get("cache-control")).toBe("private, max-age=60");
  const theme = await get("/kent/theme.css", { "accept-encoding": "br" });
  expect(theme.headers.get("content-encoding")).toBe("br");
  expect(theme.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(await theme.text()).toContain("--brand");
});

test("what is not a page may do nothing, should a browser show it as one", async () => {
  for (const path of ["/kent/photo.jpg", "/staff/photo.jpg", "/kent/theme.css"]) {
    expect((await get(path)).headers.get("content-security-policy")).toMatch(
      /^sandbox; default-src 'none'/,
    );
  }
});

test("programs get a status, not a page", async () => {
  const response = await get("/api/missing");
  expect(response.status).toBe(404);
  expect(await response.text()).toBe("Not Found");
});

test("headers of ours cannot be forged, and scripts' headers make no difference", async () => {
  const forged = { "x-client-address": "1.2.3.4", "x-forwarded-for": "1.2.3.4", rsc: "1" };
  const page = await (await get("/kent/seen", forged)).text();
  expect(page).not.toContain("1.2.3.4");
  expect(page).toContain('"x-client-address":"127.0.0.1"');
  expect(page).not.toContain('"rsc"');
});

test("a handler that fails outright is answered by 500", async () => {
  expect((await get("/kent/crash")).status).toBe(500);
  expect(lines.some((line) => line.err instanceof Error)).toBe(true);
});

test("a target in absolute form is refused", async () => {
  const status = await new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    httpRequest({ hostname, port, path: "http://evil.example/kent" }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
  expect(status).toBe(400);
});
