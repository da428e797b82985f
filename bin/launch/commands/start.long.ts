import { createServer } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freshCheckout, type Running } from "../testing/fixtures/checkout";

// One story after the other on one fresh checkout: `npm start` and what may happen to it.

let checkout: Awaited<ReturnType<typeof freshCheckout>>;
let running: Running | undefined;
const up = "LocalGov One is running";

beforeAll(async () => {
  checkout = await freshCheckout();
});
afterAll(async () => {
  running?.child.kill("SIGTERM");
  await running?.status;
  checkout.remove();
});

const answer = (path: string) => fetch(`http://localhost:${checkout.port}${path}`);
const nothingRuns = () => expect.poll(checkout.processes, { timeout: 40_000 }).toEqual([]);
const note = () => checkout.note();
const pidOf = (name: string) =>
  note().processes.find((listed) => listed.name === name)?.identity.pid;

/** A command that is expected to refuse: its only sentence, without npm's own words. */
async function refusal(args: string[], env: Record<string, string> = {}): Promise<string> {
  const command = checkout.npm(["--silent", ...args], env);
  expect(await command.status).toBe(1);
  return command.output.trim().split("\n").at(-1) ?? "";
}

it("builds and starts everything, and says where to go", async () => {
  running = checkout.npm(["start"]);
  await running.says(up);
  expect(running.output).toContain("Building the application");
  expect(running.output).toContain(`http://localhost:${checkout.port}/canterbury`);
  expect((await answer("/")).status).toBe(200);
  expect((await answer("/kent")).status).toBe(200);
  expect((await answer("/api/health/ready")).status).toBe(200);
  const mailbox = `http://localhost:${checkout.port + 1}`;
  expect((await fetch(mailbox, { headers: { accept: "text/html" } })).status).toBe(200);
  expect((await fetch(`http://localhost:${checkout.port + 4}`)).status).toBe(200);
});

it("refuses a second start and a reset meanwhile, in one sentence", async () => {
  expect(await refusal(["start"])).toMatch(/^LocalGov One already runs from this checkout at http/);
  expect(await refusal(["run", "reset", "--", "--yes"])).toContain("stop it with Ctrl-C");
  expect((await answer("/")).status).toBe(200);
});

it("starts a worker again that was killed", async () => {
  const killed = pidOf("worker");
  process.kill(Number(killed), "SIGKILL");
  await expect.poll(() => pidOf("worker") ?? killed, { timeout: 30_000 }).not.toBe(killed);
  expect(running?.output).toContain("The worker ended by itself (SIGKILL).");
});

it("leaves nothing behind when it is killed, and starts again without building", async () => {
  process.kill(note().owner.pid, "SIGKILL");
  running = checkout.npm(["start"]);
  await running.says(up);
  expect(running.output).not.toContain("Building the application");
  expect((await answer("/kent")).status).toBe(200);
});

it("starts again at once when npm itself was killed", async () => {
  process.kill(note().npm.pid, "SIGKILL");
  running = checkout.npm(["start"]);
  await running.says(up);
  expect((await answer("/kent")).status).toBe(200);
});

it("stops every process when it is interrupted", async () => {
  process.kill(note().owner.pid, "SIGINT");
  expect(await running?.status).toBe(0);
  await nothingRuns();
});

it("refuses a taken port, and leaves nothing half-started", async () => {
  const other = createServer().listen(checkout.port, "127.0.0.1");
  expect(await refusal(["start"])).toMatch(/^Port \d+, for the web server, is in use/);
  other.close();
  await nothingRuns();
});

it.each<[string, Record<string, string>, RegExp]>([
  ["a malformed setting", { LOG_LEVEL: "loud" }, /^Check the settings and start again. LOG_LEVEL/],
  ["a malformed port", { PORT: "http" }, /^PORT is "http": set it to a number/],
  ["a malformed address", { DATABASE_URL: "db" }, /^DATABASE_URL is not the address of a Postgr/],
  [
    "a database that nobody serves",
    { DATABASE_URL: "postgres://who:secret@127.0.0.1:9/none" },
    /^The database none at 127.0.0.1:9 refused the connection \((?!.*secret)/,
  ],
])("refuses %s in one sentence, and leaves nothing half-started", async (_, env, sentence) => {
  expect(await refusal(["start"], env)).toMatch(sentence);
  await nothingRuns();
});

it("resets only when it is sure", async () => {
  expect(await refusal(["run", "reset"])).toContain("--yes if you are sure");
  expect(await refusal(["run", "reset"], { DATABASE_URL: "postgres://h/d" })).toContain("unset it");
  const reset = checkout.npm(["--silent", "run", "reset", "--", "--yes"]);
  expect(await reset.status).toBe(0);
  expect(reset.output).toContain("begins anew");
});
