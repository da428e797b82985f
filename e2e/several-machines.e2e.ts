import { mkdtempSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { root } from "@/bin/launch/checkout.mjs";
import { startChild } from "@/bin/launch/processes/child.mjs";
import { closing } from "@/bin/launch/processes/closing.mjs";
import { freePort } from "@/bin/launch/settings/ports.mjs";
import { reporter } from "./report/pages";
import { lettersTo, letterTo, linkIn, openCase, signIn, withVisitor } from "./support";
import { startBalancer } from "./support/balancer";
import { startStack } from "./support/start-stack";

// Two web servers and two workers on one database, with files in a bucket and a balancer in front:
// whatever one of them knows alone is lost when it is killed, and nothing may be.

const ending = closing();
let ports: number[];
let pids: Record<string, number>;

beforeAll(async () => {
  const bucket = new S3rver({
    ...{ address: "127.0.0.1", port: 0, silent: true },
    directory: mkdtempSync(join(tmpdir(), "localgov-one-bucket-")),
    configureBuckets: [{ name: "files", configs: [] }],
  });
  const { port } = await bucket.run();
  ending.add(() => bucket.close());
  ports = [];
  pids = {};
  const balancer = await startBalancer(() => ports);
  ending.add(balancer.stop);
  const { env, data } = await startStack({
    onEnd: ending.add,
    list: (name, identity) => identity && Object.assign(pids, { [name]: identity.pid }),
    set: {
      PUBLIC_URL: `http://localhost:${balancer.port}`,
      S3_BUCKET: "files",
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_ACCESS_KEY_ID: "S3RVER",
      S3_SECRET_ACCESS_KEY: "S3RVER",
    },
  });
  const second = await freePort();
  // The second machine has no folder in common with the first.
  const own = { ...env, PORT: String(second), FILES_DIR: join(data, "of-the-second") };
  for (const script of ["bin/server.ts", "bin/worker.ts"]) {
    const child = startChild({
      ...{ name: `second ${script}`, args: ["--import", "tsx", script], cwd: root, env: own },
      ...{ log: join(data, "second.log"), readyWithinMs: 120_000, graceMs: 15_000 },
    });
    ending.add(child.stop);
    await child.ready;
  }
  ports = [Number(env.PORT), second];
  Object.assign(process.env, {
    E2E_BASE_URL: env.PUBLIC_URL,
    E2E_MAILBOX_URL: `http://127.0.0.1:${env.MAILBOX_PORT}`,
    E2E_DATABASE_URL: env.DATABASE_DIRECT_URL,
    E2E_SECRET: env.SECRET,
    E2E_DEMO_PASSWORD: env.DEMO_PASSWORD,
    E2E_METRICS_TOKEN: env.METRICS_TOKEN,
    E2E_DATA: data,
  });
});
afterAll(() => ending.close());

it("a report goes on where a web server and a worker are killed in the middle of it", async () => {
  const email = "two-machines@example.com";
  const reference = await withVisitor({ scripting: false, width: 360 }, async (resident) => {
    const report = reporter(resident);
    await report.start("rotherham", "Pothole");
    await report.place({ postcode: "S60 1AE", place: "By the minster" });
    await report.isNew();
    await report.describePothole();
    await report.pass(1);
    kill("web server");
    const grey = { create: { width: 60, height: 40, channels: 3 as const, background: "#777777" } };
    const photo = { name: "hole.png", mimeType: "image/png" };
    await resident.page
      .locator('input[name="photo-1"]')
      .setInputFiles({ ...photo, buffer: await sharp(grey).png().toBuffer() });
    await resident.press("Continue");
    await report.pass(2);
    await report.email(email);
    await report.pass(1);
    kill("worker");
    await resident.press("Send report");
    return report.reference();
  });
  const letter = await letterTo(email, /^We have received/);
  expect(letter.text).toContain(reference);
  await withVisitor({ scripting: false }, async (resident) => {
    await resident.open(linkIn(letter, /^\/track\/confirm\//));
    await resident.press("Confirm");
    expect(await resident.text()).toContain(reference);
  });
  expect(await lettersTo(email)).toHaveLength(1);
  // The photo came in by one machine, and every machine has it.
  await withVisitor({ scripting: false }, async (officer) => {
    await signIn(officer, "rotherham");
    await openCase(officer, "rotherham", reference);
    const address = await officer.page.locator("main img").first().getAttribute("src");
    for (let each = 0; each < 4; each += 1) {
      const response = await officer.page.request.get(address ?? "");
      expect(response.status()).toBe(200);
    }
  });
});

it("what an officer publishes shows on every machine, which each kept the page before", async () => {
  await withVisitor({ scripting: false }, async (officer) => {
    await signIn(officer, "rotherham");
    await officer.open("/staff/rotherham/cases");
    const reference = /ROT-[0-9A-Z]{7}-[0-9A-Z]/.exec(await officer.text())?.[0] ?? "";
    const path = `/rotherham/reports/${reference}`;
    for (const port of ports) {
      expect(await kept(port, path)).toBe(false);
      expect(await kept(port, path)).toBe(true);
    }
    await openCase(officer, "rotherham", reference);
    await officer.follow("Publish");
    const words = `The hole is wide. ${crypto.randomUUID()}`;
    await officer.fill(/words/i, words);
    await officer.press("Publish");
    for (const port of ports) {
      await expect.poll(() => page(port, path).then(({ text }) => text)).toContain(words);
    }
  });
});

function kill(name: string): void {
  const pid = pids[name];
  if (pid === undefined) throw new Error(`The ${name} does not run`);
  process.kill(pid, "SIGKILL");
}

/** Whether a machine answers with a page that it kept. */
async function kept(port: number, path: string): Promise<boolean> {
  const before = await hits(port);
  const { headers } = await page(port, path);
  expect(headers["cache-control"]).toContain("public");
  return (await hits(port)) > before;
}

async function hits(port: number): Promise<number> {
  const { text } = await page(port, "/api/metrics");
  return Number(/^localgov_kept_pages_total\{how="hit"\} (\d+)/m.exec(text)?.[1] ?? 0);
}

/** Asks one machine, past the balancer, by the name that people use. */
function page(port: number, path: string) {
  const { host } = new URL(process.env.E2E_BASE_URL ?? "");
  type Answer = { text: string; headers: Record<string, string | string[] | undefined> };
  return new Promise<Answer>((resolve, reject) => {
    const headers = { host, authorization: `Bearer ${process.env.E2E_METRICS_TOKEN}` };
    const asked = httpRequest({ host: "127.0.0.1", port, path, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (piece: string) => {
        text += piece;
      });
      response.on("end", () => resolve({ text, headers: response.headers }));
    });
    asked.on("error", reject);
    asked.end();
  });
}
