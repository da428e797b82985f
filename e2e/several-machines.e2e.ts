import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closing } from "@/bin/launch/processes/closing.mjs";
import { reporter } from "./report/pages";
import { lettersTo, letterTo, linkIn, openCase, signIn, withVisitor } from "./support";
import { askMachine } from "./support/ask-machine";
import { startBalancer } from "./support/balancer";
import { startMachine } from "./support/machine";
import { startStack } from "./support/start-stack";
import { tellTests } from "./support/tell-tests";

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
  // The second machine has no folder in common with the first.
  const second = await startMachine(
    { env, data },
    { name: "second machine", hasWorker: true, onEnd: ending.add },
  );
  ports = [Number(env.PORT), second.port];
  tellTests({ env, data });
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
      await expect.poll(() => askMachine(port, path).then(({ text }) => text)).toContain(words);
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
  const { headers } = await askMachine(port, path);
  expect(headers["cache-control"]).toContain("public");
  return (await hits(port)) > before;
}

async function hits(port: number): Promise<number> {
  const { text } = await askMachine(port, "/api/metrics");
  return Number(/^localgov_kept_pages_total\{how="hit"\} (\d+)/m.exec(text)?.[1] ?? 0);
}
