import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closing } from "@/bin/launch/processes/closing.mjs";
import { freePort } from "@/bin/launch/settings/ports.mjs";
import { findBrowser } from "@/bin/launch/testing/browser.mjs";
import { nginxProgram } from "../bench/nginx";
import { reporter } from "../report/pages";
import { letterTo, linkIn, openCase, signIn, withDatabase, withVisitor } from "../support";
import { type Machine, startMachine } from "../support/machine";
import { startStack } from "../support/start-stack";
import { tellTests } from "../support/tell-tests";
import { type Answer, siteName, startProxy } from "./proxy";

// One story after the other: the site as its operators run it, behind docs/operations/nginx.conf.

const title = nginxProgram ? "behind nginx" : "behind nginx, which is not installed here";
describe.skipIf(!nginxProgram)(title, () => {
  const ending = closing();
  let machines: Machine[] = [];
  let proxy: Awaited<ReturnType<typeof startProxy>>;
  let plainPort: number;
  let folder: string;
  let reference: string;

  beforeAll(async () => {
    const port = await freePort();
    plainPort = await freePort();
    const stack = await startStack({
      onEnd: ending.add,
      list: () => {},
      set: { PUBLIC_URL: `https://${siteName}:${port}`, TRUSTED_PROXIES: "127.0.0.1" },
    });
    machines = [];
    for (const name of ["first", "second", "third"]) {
      machines.push(await startMachine(stack, { name, hasWorker: false, onEnd: ending.add }));
    }
    folder = join(stack.data, "nginx");
    mkdirSync(folder);
    const targets = machines.map((machine) => machine.port);
    const program = nginxProgram ?? "";
    proxy = await startProxy({ program, folder, port, plainPort, targets });
    ending.add(proxy.end);
    tellTests(stack);
    process.env.CHROMIUM_PATH = await findBrowser(process.env);
  });
  afterAll(() => ending.close());

  const ask: typeof proxy.ask = (...asked) => proxy.ask(...asked);
  const cached = ({ headers }: Answer) => String(headers["cache-status"] ?? "");

  /** Asks until the cache answers: what it has is good for a second. */
  async function askCache(...asked: Parameters<typeof proxy.ask>): Promise<Answer> {
    let answer = await ask(...asked);
    const next = async () => {
      answer = await ask(...asked);
      return cached(answer);
    };
    await expect.poll(next, { interval: 20, timeout: 10_000 }).toBe("nginx; hit");
    return answer;
  }

  it("a page for everybody comes from the cache, in the form that was asked for, or as 304", async () => {
    const hit = await askCache("/kent");
    expect(hit.status).toBe(200);
    expect(hit.headers["cache-control"]).toBe("public, max-age=0, s-maxage=1, stale-if-error=600");
    expect(hit.headers["strict-transport-security"]).toBeDefined();
    const brotli = await askCache("/kent", { headers: { "accept-encoding": "br" } });
    expect(brotli.headers["content-encoding"]).toBe("br");
    expect((await ask("/kent")).headers["content-encoding"]).toBeUndefined();
    const etag = String(hit.headers.etag);
    const known = { "if-none-match": etag };
    const again = await askCache("/kent", { headers: known });
    expect([again.status, again.text]).toEqual([304, ""]);
    // Also to somebody whose pages are never from the cache.
    const somebody = await ask("/kent", { headers: { ...known, cookie: "a=b" } });
    expect([somebody.status, cached(somebody)]).toEqual([304, "nginx; fwd=bypass"]);
    const head = await askCache("/kent", { method: "HEAD" });
    expect([head.status, head.text]).toEqual([200, ""]);
  });

  it("the build's files come from the cache whoever asks, and for a year", async () => {
    const page = await ask("/kent");
    const path = /\/_next\/static\/[^"]+\.css[^"]*/.exec(page.text)?.[0] ?? "";
    await ask(path, { headers: { cookie: "a=b" } });
    const hit = await ask(path, { headers: { cookie: "c=d" } });
    expect([hit.status, cached(hit)]).toEqual([200, "nginx; hit"]);
    expect(hit.headers["cache-control"]).toContain("immutable");
  });

  it("what is somebody's own, or goes wrong, or is asked with a query of theirs, stays out of it", async () => {
    for (const path of ["/account/sign-in", "/staff/sign-in", "/track", "/nowhere/at/all"]) {
      for (let each = 0; each < 2; each += 1) {
        const answer = await ask(path);
        expect(cached(answer)).not.toContain("hit");
        expect(answer.headers["cache-control"]).toBe("private, no-store");
      }
    }
    await ask("/kent?whose=mine");
    expect(cached(await ask("/kent?whose=mine"))).not.toContain("hit");
    expect((await ask("/api/metrics")).status).toBe(404);
  });

  it("nobody can put words of theirs into a page that others get", async () => {
    const words = "evil.example";
    const poison = {
      "x-forwarded-host": words,
      forwarded: `host=${words}`,
      "x-forwarded-proto": words,
      "x-original-url": `/${words}`,
      "x-rewrite-url": `/${words}`,
      rsc: "1",
      "next-url": `/${words}`,
      "x-for-everyone": words,
      "accept-language": words,
      "accept-encoding": words,
    };
    const first = await ask("/canterbury", { headers: poison });
    expect(first.status).toBe(200);
    const next = await askCache("/canterbury", { headers: { "accept-encoding": words } });
    for (const answer of [first, next, await ask("/canterbury")]) {
      expect(JSON.stringify(answer)).not.toContain(words);
      expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
    }
    const stranger = await ask("/canterbury", { headers: { host: words } });
    expect([stranger.status, stranger.text.includes("Canterbury")]).toEqual([421, false]);
  });

  it("plain HTTP is led to the site's own name, whatever was asked for", async () => {
    const headers = { host: "evil.example" };
    const answer = await fetch(`http://127.0.0.1:${plainPort}/kent?a=b`, {
      ...{ redirect: "manual", headers },
    });
    expect(answer.status).toBe(308);
    expect(answer.headers.get("location")).toBe(`${process.env.E2E_BASE_URL}/kent?a=b`);
    const program = await fetch(`http://127.0.0.1:${plainPort}/api/metrics`, {
      redirect: "manual",
    });
    expect(program.status).toBe(403);
  });

  it("speaks no TLS that a lost key would open afterwards", async () => {
    const old = { maxVersion: "TLSv1.2" } as const;
    expect((await ask("/kent", { ...old, ciphers: "ECDHE-ECDSA-AES128-GCM-SHA256" })).status).toBe(
      200,
    );
    await expect(ask("/kent", { ...old, ciphers: "ECDHE-ECDSA-AES128-SHA" })).rejects.toThrow(
      /handshake failure/,
    );
    await expect(ask("/kent", { maxVersion: "TLSv1.1" })).rejects.toThrow();
  });

  it("rate limits count the address that somebody has, and not the one that they say", async () => {
    const origin = process.env.E2E_BASE_URL;
    const headers = { origin, "content-length": "0", "x-forwarded-for": "192.0.2.7" };
    const asked = { method: "POST", headers, localAddress: "127.0.0.3" };
    expect((await ask("/api/passkeys/sign-in", asked)).status).toBe(200);
    const keyOf = (address: string) =>
      createHash("sha256").update(`passkey challenges by address\0${address}`).digest("hex");
    const counted = async (address: string) => {
      const sql = "SELECT count FROM rate_limits WHERE key = $1";
      const { rows } = await withDatabase((database) => database.query(sql, [keyOf(address)]));
      return rows.length;
    };
    expect(await counted("127.0.0.3")).toBe(1);
    expect(await counted("192.0.2.7")).toBe(0);
  });

  it("a report with a photo goes through, and the signed-in see what is theirs", async () => {
    const email = "behind-nginx@example.com";
    await withVisitor({ scripting: false, width: 360 }, async (resident) => {
      const report = reporter(resident);
      await report.start("rotherham", "Pothole");
      await report.place({ postcode: "S60 1AE", place: "By the minster" });
      await report.isNew();
      await report.describePothole();
      await report.pass(1);
      // As large as a photo may be, in bytes that compress badly.
      const noise = { type: "gaussian" as const, mean: 128, sigma: 60 };
      const create = { width: 1700, height: 1700, channels: 3 as const, noise };
      const buffer = await sharp({ create: { ...create, background: "#777777" } })
        .png()
        .toBuffer();
      expect(buffer.length).toBeGreaterThan(6_000_000);
      const photo = { name: "hole.png", mimeType: "image/png", buffer };
      await resident.page.locator('input[name="photo-1"]').setInputFiles(photo);
      await resident.press("Continue");
      await report.pass(2);
      await report.email(email);
      await report.pass(1);
      await resident.press("Send report");
      reference = await report.reference();
      const letter = await letterTo(email, /^We have received/);
      await resident.open(linkIn(letter, /^\/track\/confirm\//));
      await resident.press("Confirm");
    });
    await withVisitor({ scripting: true }, async (officer) => {
      await signIn(officer, "rotherham");
      await openCase(officer, "rotherham", reference);
      const picture = officer.page.locator("main img").first();
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(0);
    });
  });

  it("what an officer publishes shows to everybody within two seconds", async () => {
    const path = `/rotherham/reports/${reference}`;
    await askCache(path);
    const words = "The hole is as deep as a bucket";
    await withVisitor({ scripting: false }, async (officer) => {
      await signIn(officer, "rotherham");
      await openCase(officer, "rotherham", reference);
      await officer.follow("Publish");
      await officer.fill(/words/i, words);
      await ask(path);
      await officer.press("Publish");
    });
    await expect
      .poll(() => ask(path).then((answer) => answer.text), { timeout: 2_000 })
      .toContain(words);
  });

  it("a body that is too large is refused with a page", async () => {
    const body = Buffer.alloc(33 * 1024 * 1024);
    const headers = { origin: process.env.E2E_BASE_URL, "content-length": body.length };
    const answer = await ask("/kent/report", { method: "POST", headers }, body);
    expect(answer.status).toBe(413);
    expect(answer.text).toContain("Your file is too big");
  });

  it("no line of its log holds a path or an address, and its numbers lead to ours", async () => {
    const { headers } = await ask("/track");
    const number = String(headers["x-request-id"]);
    const lines = () => readFileSync(join(folder, "logs", "localgov.log"), "utf8");
    const logs = ["first", "second", "third"].map((name) => join(folder, "..", name, "web.log"));
    const ours = () => logs.map((log) => readFileSync(log, "utf8")).join("");
    // Both are written once the answer is on its way.
    await expect.poll(lines, { timeout: 10_000 }).toContain(number);
    await expect.poll(ours, { timeout: 10_000 }).toContain(number);
    expect(lines()).not.toMatch(/\/|\d+\.\d+\.\d+\.\d+|confirm/);
  });

  it("a web process that is told to stop finishes what it was asked, and nobody sees it go", async () => {
    const [, , third] = machines;
    const asked = Array.from({ length: 8 }, async (_, reader) => {
      const statuses = new Set<number>();
      for (let each = 0; each < 25; each += 1) {
        const headers = { cookie: `a=${reader}-${each}` };
        statuses.add((await ask("/track", { headers })).status);
        if (reader === 0 && each === 5) process.kill(third?.web.identity?.pid ?? 0, "SIGTERM");
      }
      return [...statuses];
    });
    expect((await Promise.all(asked)).flat()).toEqual(asked.map(() => 200));
    expect(await third?.web.ended).toBe("exit status 0");
  });

  it("goes on where a web process is gone", async () => {
    process.kill(machines[0]?.web.identity?.pid ?? 0, "SIGKILL");
    for (let each = 0; each < 10; each += 1) {
      const answer = await ask("/track", { headers: { cookie: `a=${each}` } });
      expect(answer.status).toBe(200);
    }
  });

  it("without any, shows pages for everybody as they were, and for the rest says so", async () => {
    await ask("/kent");
    process.kill(machines[1]?.web.identity?.pid ?? 0, "SIGKILL");
    await machines[1]?.web.ended;
    const stale = () => ask("/kent").then(cached);
    await expect.poll(stale, { timeout: 5_000 }).toBe("nginx; hit; detail=stale");
    expect((await ask("/kent")).text).toContain("Kent");
    for (const path of ["/account", "/kent/report/never-asked-for"]) {
      const answer = await ask(path);
      expect(answer.status).toBe(503);
      expect(answer.text).toContain("Sorry, the service is unavailable");
      expect(answer.headers["retry-after"]).toBe("30");
      expect(answer.headers["cache-control"]).toBe("private, no-store");
      expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
      expect(answer.headers["strict-transport-security"]).toContain("includeSubDomains");
    }
    const form = { method: "POST", headers: { origin: process.env.E2E_BASE_URL } };
    expect((await ask("/kent/report", form, "a=b")).status).toBe(503);
  });
});
