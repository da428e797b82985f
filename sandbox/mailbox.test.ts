import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { afterEach, beforeEach, expect, it } from "vitest";

let folder: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mailbox-"));
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await rm(folder, { recursive: true });
});

it("takes a letter, shows it, and keeps it over a restart", async () => {
  const ports = { web: await freePort(), smtp: await freePort() };
  const first = await started(ports);
  await createTransport({ port: ports.smtp, host: "127.0.0.1" }).sendMail({
    from: "no-reply@council.example",
    to: "ann@example.com",
    subject: "Hello",
    text: "Good morning",
  });
  expect(await emails(ports.web)).toMatchObject([{ subject: "Hello", text: "Good morning\n" }]);
  await stopped(first);
  await started(ports);
  expect(await emails(ports.web)).toMatchObject([{ subject: "Hello" }]);
}, 60_000);

it("shows its letters to its own pages only", async () => {
  const ports = { web: await freePort(), smtp: await freePort() };
  await started(ports);
  const url = `http://127.0.0.1:${ports.web}`;
  await expect(fetch(`${url}/api/email`, { headers: { Origin: url } })).resolves.toBeDefined();
  const other = { Origin: "https://evil.example" };
  await expect(fetch(`${url}/api/email`, { headers: other })).rejects.toThrow();
}, 60_000);

it("refuses to stand in for a real mail server", async () => {
  const { status, said } = await ended({ LOCALGOV_MODE: "live" });
  expect(status).toBe(1);
  expect(said).toContain("SMTP_URL");
}, 60_000);

it("says which port is in use, and ends", async () => {
  const ports = { web: await freePort(), smtp: await freePort() };
  await started(ports);
  const { status, said } = await ended({
    MAILBOX_PORT: String(ports.web),
    MAILBOX_SMTP_PORT: String(ports.smtp),
  });
  expect(status).toBe(1);
  expect(said.trim().split("\n")).toHaveLength(1);
  expect(said).toContain(`Port ${ports.smtp} is in use`);
}, 60_000);

async function started({ web, smtp }: { web: number; smtp: number }): Promise<ChildProcess> {
  const child = run({ MAILBOX_PORT: String(web), MAILBOX_SMTP_PORT: String(smtp) });
  await once(child, "message");
  return child;
}

async function stopped(child: ChildProcess): Promise<void> {
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  expect(await exit).toEqual([0, null]);
}

async function ended(env: Record<string, string>) {
  const child = run(env);
  const said: Buffer[] = [];
  child.stderr?.on("data", (chunk) => said.push(chunk));
  const [status] = await once(child, "close");
  return { status, said: Buffer.concat(said).toString("utf8") };
}

function run(env: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, ["--import", "tsx", "sandbox/mailbox.ts"], {
    cwd: join(import.meta.dirname, ".."),
    env: { PATH: process.env.PATH, NODE_ENV: "test", MAILBOX_DIR: folder, ...env },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  children.push(child);
  return child;
}

async function emails(port: number): Promise<unknown> {
  return (await fetch(`http://127.0.0.1:${port}/api/email`)).json();
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (!address || typeof address === "string") throw new Error("There is no free port");
  return address.port;
}
