import type { Socket } from "node:net";
import { beforeAll, describe, expect, it } from "vitest";
import { newClient, site } from "../support/http/client";
import { formData, formWith } from "../support/http/forms";
import { head, openSocket, overSocket, statusOf } from "./support/raw";

// Requests that are larger, longer or slower than any of ours: each costs little, and meanwhile
// everybody else is served.

const typed = { "Content-Type": "application/x-www-form-urlencoded" };
const ours = () => ({ ...typed, Origin: site().origin });
const post = (headers: Record<string, string>) =>
  head("POST /account/sign-in", { ...ours(), ...headers });

/** Heads that are begun at the start and never ended: one of them goes on, a letter at a time. */
let endless: Promise<unknown>[];
beforeAll(() => {
  const slow = ["X-Slow: ", "X-Slower: "].map((line) =>
    openSocket(head("GET /").slice(0, -2), line),
  );
  endless = slow.map((socket) => new Promise((resolve) => socket.resume().once("close", resolve)));
  const [, goesOn] = slow;
  if (goesOn) goOn(goesOn);
});

describe("a body", () => {
  it.each([
    ["that says it is larger than any photo", "33554433", 413],
    ["that says it is larger than can be counted", "9".repeat(30), 400],
    ["of a length below none", "-1", 400],
    ["of a length that is no number", "ten", 400],
  ])("%s is turned away before it is read", async (_, length, status) => {
    expect(statusOf(await overSocket(post({ "Content-Length": length })))).toBe(status);
  });

  it("in pieces without a length is turned away, however it says so", async () => {
    for (const coding of ["chunked", "gzip, chunked", "xchunked", "chunked, identity"]) {
      const answer = await overSocket(
        post({ "Transfer-Encoding": coding }),
        "5\r\nhello\r\n0\r\n\r\n",
      );
      expect([400, 411]).toContain(statusOf(answer));
    }
  });

  it("with two lengths, or a length and pieces, smuggles no second request in", async () => {
    const second = `GET /api/health/live HTTP/1.1\r\nHost: ${site().host}\r\n\r\n`;
    const pairs = [
      `Content-Length: 0\r\nContent-Length: ${second.length}\r\n`,
      `Content-Length: ${second.length}\r\nTransfer-Encoding: chunked\r\n`,
    ];
    for (const lengths of pairs) {
      const first = post({}).replace("\r\n\r\n", `\r\n${lengths}\r\n`);
      const answer = await overSocket(first, `0\r\n\r\n${second}`);
      expect(statusOf(answer)).toBe(400);
      expect(answer.text.match(/HTTP\/1\.1 \d{3}/g)).toHaveLength(1);
    }
  });

  it("of thousands of fields, or nested thousands deep, keeps nobody else waiting", async () => {
    const client = newClient();
    const many = new FormData();
    for (let at = 0; at < 5_000; at += 1) many.append(`field-${at}`, "x");
    const form = formWith(await client.get("/account/sign-in"), /^Sign in$/);
    const bound = form.fields.find(([, value]) => value.startsWith("["))?.[0] ?? "";
    const deep = formData(form, { [bound]: `${"[".repeat(20_000)}${"]".repeat(20_000)}` });
    for (const body of [many, deep]) {
      expect((await client.post("/account/sign-in", body)).status).toBeOneOf([400, 409, 500]);
      expect((await client.get("/account/sign-in")).status).toBe(200);
    }
  });
});

describe("a head", () => {
  it("of more than 16 KB is turned away", async () => {
    const answer = await overSocket(head("GET /", { Cookie: "a=".padEnd(20_000, "x") }));
    expect(statusOf(answer)).toBe(431);
  });

  it("of an address longer than any of ours is turned away", async () => {
    const path = `/find-your-council?postcode=${"A".repeat(3_000)}`;
    expect(statusOf(await overSocket(head(`GET ${path}`)))).toBe(414);
  });

  it("that is none gets no more than that it is none", async () => {
    for (const nonsense of ["\0\0\0\0", "GET", "GET / HTTP/9.9", "{}"]) {
      const answer = await overSocket(`${nonsense}\r\n\r\n`);
      expect([answer.closed, statusOf(answer)]).toEqual([true, 400]);
    }
  });
});

it("a query of hundreds of fields, of fields twice, or that is none, is answered as a page", async () => {
  const client = newClient();
  const queries = [
    Array.from({ length: 400 }, (_, at) => `${at}=`).join("&"),
    "postcode=a&postcode=b&from=/a&from=/b&reference=a&reference=b",
    "postcode[a][b]=1&__proto__=1&constructor[prototype][x]=1",
    "postcode=%&from=%E0%A4%A&reference=%00",
  ];
  for (const path of ["/find-your-council", "/track", "/account/sign-in", "/councils"]) {
    for (const query of queries) {
      expect((await client.get(`${path}?${query}`)).status).toBe(200);
    }
  }
});

it("hundreds who begin a request and never end it keep nobody else from being served", async () => {
  const slow = Array.from({ length: 300 }, (_, at) =>
    at % 2 === 0
      ? openSocket(head("GET /").slice(0, -2), "X-Slow: ")
      : openSocket(post({ "Content-Length": "100" }), "email="),
  );
  const client = newClient();
  for (let at = 0; at < 10; at += 1) expect((await client.get("/track")).status).toBe(200);
  expect(slow.filter(({ readyState }) => readyState === "open").length).toBeGreaterThan(200);
  for (const socket of slow) socket.destroy();
});

// The server waits 15 seconds for a head, and looks every 5.
it("whoever never ends a head is cut off, also where a letter comes now and then", async () => {
  await Promise.all(endless);
}, 30_000);

function goOn(socket: Socket): void {
  const timer = setInterval(() => socket.writable && socket.write("x"), 500);
  socket.once("close", () => clearInterval(timer));
}
