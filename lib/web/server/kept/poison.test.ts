import { request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createWebServer, listen, stop } from "../lifecycle";
import { createListener } from "../listener";
import { makeClaim } from "./claims";
import { Freshness } from "./freshness";
import { KeptPages } from "./kept-pages";
import { rendererOf } from "./render";

// A page that shows all that it is told of a request. Whatever somebody sends, the next one who asks
// must find nothing of it; and nobody may read what was rendered for somebody.

const server = createWebServer();
const freshness = new Freshness();
let origin = "";
let kept: KeptPages;
let isBroken = false;

/** Where Next stands: pages for everybody claim so, others greet whoever has the cookie. */
function mirror(request: IncomingMessage, response: ServerResponse): void {
  const url = request.url ?? "";
  const path = url.split("?")[0] ?? "";
  const rendering = request.headers["x-for-everyone"]?.toString();
  if (rendering && !path.startsWith("/own")) makeClaim(rendering, { address: path, tags: ["all"] });
  response.statusCode = isBroken ? 500 : path === "/kent/privacy" ? 404 : 200;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  if (path === "/cookies") response.setHeader("Set-Cookie", "draft=secret");
  const form = path === "/accessibility" ? '<input name="$ACTION_ID_40ab">' : "";
  const { "x-for-everyone": _, "x-request-id": __, ...seen } = request.headers;
  response.end(
    `<p>${url} ${request.method} ${JSON.stringify(seen)}${form}</p>${"<p>Words</p>".repeat(80)}`,
  );
}

beforeAll(async () => {
  await listen(server, 0, "127.0.0.1");
  const { port } = server.address() as AddressInfo;
  origin = `http://localhost:${port}`;
  const settings = { publicUrl: new URL(origin), trustedProxies: [], dev: false };
  freshness.found();
  const render = rendererOf(mirror, settings.publicUrl);
  kept = new KeptPages({ freshness, render, maxBytes: 10_000_000 });
  const log = { debug: () => {}, info: () => {}, error: () => {} };
  server.on("request", createListener({ handler: mirror, settings, log, kept }));
});
afterAll(() => stop(server, 0));

interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Reply> {
  const { port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: "127.0.0.1", port, path, method, headers: { host: `localhost:${port}`, ...headers } },
      (response) => {
        const pieces: Buffer[] = [];
        response.on("data", (piece: Buffer) => pieces.push(piece));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(pieces).toString(),
          }),
        );
      },
    );
    request.on("error", reject);
    request.end();
  });
}

const evil = "evil-3f1c";
const attacks: [string, Record<string, string>][] = [
  ["a cookie", { cookie: `resident-session=${evil}; theme=${evil}` }],
  ["a forwarded host", { "x-forwarded-host": evil, forwarded: `host=${evil}` }],
  ["a rewritten address", { "x-original-url": `/${evil}`, "x-rewrite-url": `/${evil}` }],
  ["a forwarded scheme", { "x-forwarded-proto": evil, "x-forwarded-scheme": evil }],
  ["another method by header", { "x-http-method-override": evil }],
  ["a language", { "accept-language": evil }],
  ["a browser's name", { "user-agent": evil }],
  ["where it came from", { referer: `https://${evil}/` }],
  ["an origin", { origin: `https://${evil}` }],
  ["headers of ours", { "x-for-everyone": evil, "x-path": evil, "x-client-address": evil }],
  ["headers of Next's", { rsc: "1", "next-action": evil, "x-middleware-rewrite": evil }],
  ["who they are", { authorization: `Bearer ${evil}` }],
  ["a range", { range: "bytes=0-3" }],
  ["a part that it claims to have", { "if-none-match": "*", "if-modified-since": evil }],
];

test.each(attacks)("nothing of %s stays for the next one who asks", async (_what, headers) => {
  freshness.change("all");
  const first = await ask("/kent", headers);
  const next = await ask("/kent");
  expect(next.status).toBe(200);
  expect(next.text).not.toContain(evil);
  expect(next.text).toContain("/kent GET");
  expect(next.headers["cache-control"]).toContain("public");
  expect(JSON.stringify(next.headers)).not.toContain(evil);
  expect(first.status).toBe(200);
  expect(first.text).not.toContain(evil);
  // A proxy keeps it, and hands it on to others.
  expect(first.headers["x-request-id"]).toBeUndefined();
});

test("another host is not answered from what is kept, and leaves nothing", async () => {
  freshness.change("all");
  await ask("/kent", { host: evil });
  expect((await ask("/kent")).text).not.toContain(evil);
});

test.each([
  [`/kent?junk=${evil}`],
  [`/kent/?junk=${evil}`],
  [`/kent#${evil}`],
  [`/kent/%2e%2e/${evil}`],
  [`/kent%00${evil}`],
  [`/kent/reports?service=${"x".repeat(1500)}${evil}`],
])("nothing is kept under %s", async (path) => {
  const before = kept.size().pages;
  await ask("/kent");
  await ask(path);
  expect((await ask("/kent")).text).not.toContain(evil);
  expect(kept.size().pages).toBeLessThanOrEqual(before + 1);
});

test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])(
  "%s neither reads nor writes",
  async (method) => {
    freshness.change("all");
    const { headers } = await ask("/kent", { origin }, method);
    expect(headers["cache-control"]).not.toContain("public");
    expect(kept.fresh("/kent")).toBeUndefined();
  },
);

test.each([
  "/account",
  "/own",
  "/cookies",
  "/accessibility",
  "/kent/privacy",
  "/kent/report/new/x",
])(
  "%s is not kept: somebody's own, with a cookie, an action's form, or not there",
  async (path) => {
    const cookie = "resident-session=mine";
    await ask(path, { cookie });
    const { headers } = await ask(path);
    expect(headers["cache-control"]).toBe("private, no-store");
    expect(kept.fresh(path)).toBeUndefined();
  },
);

test("HEAD has the headers of the page, no body, and keeps it whole for the next", async () => {
  freshness.change("all");
  const head = await ask("/kent", {}, "HEAD");
  expect([head.status, head.text]).toEqual([200, ""]);
  const page = await ask("/kent");
  expect(page.text).toContain("/kent GET");
  expect(head.headers["content-length"]).toBe(page.headers["content-length"]);
});

test("who has the page is told that it still holds, in the form that they have, until it changes", async () => {
  freshness.change("all");
  const accepts = { "accept-encoding": "br" };
  const { headers } = await ask("/kent", accepts);
  const etag = String(headers.etag);
  expect(headers).toMatchObject({ vary: "Accept-Encoding", "content-encoding": "br" });
  const again = await ask("/kent", { ...accepts, "if-none-match": `"x", W/${etag}` });
  expect([again.status, again.text, again.headers.etag]).toEqual([304, "", etag]);
  expect(again.headers["content-length"]).toBeUndefined();
  expect((await ask("/kent", { "if-none-match": etag })).status).toBe(200);
});

test("the kept page has every security header that a rendered one has", async () => {
  freshness.change("all");
  const { headers: rendered } = await ask("/kent");
  const { headers: fresh } = await ask("/kent");
  const names = (headers: object) => Object.keys(headers).sort();
  expect(names(fresh)).toEqual(names(rendered));
  expect(fresh["content-security-policy"]).toContain("script-src 'self';");
});

test("a page that may be out of date says so, and is kept by nobody", async () => {
  await ask("/kent");
  freshness.lost(Date.now());
  isBroken = true;
  const { status, headers, text } = await ask("/kent");
  expect([status, headers["cache-control"]]).toEqual([200, "private, no-store"]);
  expect(headers["cache-status"]).toBe("LocalGovOne; hit; detail=stale");
  expect(text).toContain("/kent GET");
  isBroken = false;
  freshness.found();
  expect((await ask("/kent")).headers["cache-control"]).toContain("public");
});
