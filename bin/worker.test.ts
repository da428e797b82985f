import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { lettersOf, sendLetter } from "@/lib/notifications";
import { updateLetter } from "@/lib/notifications/testing/letters";
import {
  type MailServer,
  type Manners,
  startMailServer,
} from "@/lib/notifications/testing/mail-server";
import { newId, settings, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";

// The worker as a process, killed as only a process can be.

const database = testDatabase();
const system = systemScope("test the worker's process");
const children: ChildProcess[] = [];
const servers: MailServer[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

it("sends every letter although it is killed in the middle of one, and none twice", async () => {
  const { server, reached } = await stallingServer("no answer");
  const letters = await order(6);
  const first = await startedWorker(server);
  await reached;
  await vi.waitFor(async () => expect(await sent(letters)).toBe(5), patience);
  await killed(first);
  await startedWorker(server);
  await vi.waitFor(async () => expect(await sent(letters)).toBe(6), patience);
  expect(server.accepted.map(({ messageId }) => messageId).sort()).toEqual(
    letters.ids.map((id) => `<${id}@localhost>`).sort(),
  );
}, 60_000);

it("sends a letter once more, under the same Message-ID, when it is killed before it could note it", async () => {
  const { server, reached } = await stallingServer("taken, and no answer");
  const letters = await order(6);
  const first = await startedWorker(server);
  await reached;
  await vi.waitFor(async () => expect(await sent(letters)).toBe(5), patience);
  await killed(first);
  await startedWorker(server);
  await vi.waitFor(async () => expect(await sent(letters)).toBe(6), patience);
  const arrived = server.accepted.map(({ messageId }) => messageId);
  expect(new Set(arrived)).toEqual(new Set(letters.ids.map((id) => `<${id}@localhost>`)));
  expect(arrived).toHaveLength(letters.ids.length + 1);
}, 60_000);

it("finishes the letter it is at when it is told to stop", async () => {
  let answer = (_reply: string) => {};
  const reply = new Promise<string>((resolve) => {
    answer = resolve;
  });
  const { server, reached } = await stallingServer(reply);
  const letters = await order(1);
  const worker = await startedWorker(server);
  await reached;
  const exit = once(worker, "exit");
  worker.kill("SIGTERM");
  answer("250 taken");
  expect(await exit).toEqual([0, null]);
  expect(await sent(letters)).toBe(1);
}, 60_000);

it("stops when whoever started it is gone", async () => {
  const worker = await startedWorker(await served());
  const exit = once(worker, "exit");
  worker.disconnect();
  expect(await exit).toEqual([0, null]);
}, 60_000);

it.each([
  ["its connection", "application_name = 'localgov worker'"],
  ["all its connections", "pid <> pg_backend_pid()"],
])(
  "says so and ends when the database ends %s, to be started again",
  async (_, which) => {
    const worker = await startedWorker(await served());
    const said = wordsOf(worker);
    const exit = once(worker, "close");
    await database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND ${which}`,
    );
    expect(await exit).toEqual([1, null]);
    expect(said().trim()).toBe("The worker lost the database: start it again.");
  },
  60_000,
);

it.each([
  ["the database does not answer", { DATABASE_URL: "postgres://x:secret@127.0.0.1:1/x" }],
  ["no way out for letters is set", { SMTP_URL: "" }],
  ["a setting is malformed", { PORT: "many" }],
])(
  "says in one sentence that %s, and ends",
  async (_what, wrong) => {
    const worker = run({ SMTP_URL: "smtp://127.0.0.1:1", ...wrong });
    const said = wordsOf(worker);
    expect(await once(worker, "close")).toEqual([1, null]);
    expect(said().trim().split("\n")).toHaveLength(1);
    expect(said()).toMatch(/DATABASE_URL|SMTP_URL|PORT/);
    expect(said()).not.toContain("secret");
  },
  60_000,
);

const patience = { timeout: 40_000, interval: 100 };

/** A mail server that stalls at the first letter it is handed, in a way, and takes the others. */
async function stallingServer(way: "no answer" | "taken, and no answer" | Promise<string>) {
  let reach = () => {};
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  let stalled = false;
  const server = await served({
    onLetter: async () => {
      if (stalled) return "250 taken";
      stalled = true;
      reach();
      if (way === "taken, and no answer") return null;
      return way === "no answer" ? new Promise<string>(() => {}) : way;
    },
  });
  return { server, reached };
}

async function served(manners: Manners = {}): Promise<MailServer> {
  const server = await startMailServer(manners);
  servers.push(server);
  return server;
}

async function order(count: number) {
  const caseId = newId();
  const ids = await withScope(system, async (db) => {
    const sent: string[] = [];
    for (let i = 0; i < count; i++) sent.push(await sendLetter(db, updateLetter({ caseId })));
    return sent;
  });
  return { caseId, ids };
}

async function sent({ caseId }: { caseId: string }): Promise<number> {
  const letters = await withScope(system, (db) => lettersOf(db, caseId));
  return letters.filter(({ state }) => state === "sent").length;
}

async function startedWorker(server: MailServer): Promise<ChildProcess> {
  const worker = run({ SMTP_URL: server.url });
  await once(worker, "message");
  return worker;
}

async function killed(worker: ChildProcess): Promise<void> {
  const exit = once(worker, "exit");
  worker.kill("SIGKILL");
  await exit;
  // What was at work then was begun a while ago.
  await database.query(
    "UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '1 minute'",
  );
}

function wordsOf(worker: ChildProcess): () => string {
  const said: Buffer[] = [];
  worker.stderr?.on("data", (chunk) => said.push(chunk));
  return () => Buffer.concat(said).toString("utf8");
}

function run(env: Record<string, string>): ChildProcess {
  const { databaseUrl, secret } = settings();
  const worker = spawn(process.execPath, ["--import", "tsx", "bin/worker.ts"], {
    cwd: join(import.meta.dirname, ".."),
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: databaseUrl,
      SECRET: secret,
      LOG_LEVEL: "silent",
      NODE_ENV: "test",
      ...env,
    },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  children.push(worker);
  return worker;
}
