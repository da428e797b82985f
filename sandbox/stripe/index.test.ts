import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freePort } from "../../bin/launch/settings/ports.mjs";
import { controlsOf } from "./testing/controls";
import { oneLine } from "./testing/money";
import { type Receiver, startReceiver } from "./testing/receiver";
import { sdkOf } from "./testing/sdk";

let folder: string;
let port: number;
let receiver: Receiver;
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "stripe-"));
  port = await freePort();
  receiver = await startReceiver(() => controlsOf(address()).now());
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  receiver.close();
  await rm(folder, { recursive: true });
});

describe("the process", () => {
  it("knows after a kill what it answered before, to the keys and the events on their way", async () => {
    const first = await started();
    const stripe = sdkOf(address());
    const key = { idempotencyKey: "attempt-1" };
    const session = await stripe.checkout.sessions.create(oneLine(12_345), key);
    receiver.answers(500);
    await controlsOf(address()).pay(session.id);
    await controlsOf(address()).advance(3_600);
    const before = await controlsOf(address()).now();
    await ended(first, "SIGKILL");

    await started();
    expect(await stripe.checkout.sessions.create(oneLine(12_345), key)).toMatchObject({
      id: session.id,
      status: "open",
    });
    expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({
      status: "complete",
    });
    expect(await controlsOf(address()).now()).toBeGreaterThanOrEqual(before);
    expect(await stripe.balance.retrieve()).toMatchObject({ pending: [{ amount: 12_140 }] });
    receiver.heard.length = 0;
    receiver.answers(200);
    await controlsOf(address()).advanceDays(8);
    expect(receiver.types()).toContain("checkout.session.completed");
    expect((await stripe.payouts.list()).data).toMatchObject([{ amount: 12_140 }]);
  });

  it("loses nothing that it answered, killed in the middle of it", async () => {
    const child = await started();
    const stripe = sdkOf(address());
    const answered: string[] = [];
    const payers = Array.from({ length: 20 }, async () => {
      for (;;) {
        const { id } = await stripe.checkout.sessions.create(oneLine(500));
        const { payment_intent } = await controlsOf(address()).pay(id);
        answered.push(String(payment_intent));
        if (answered.length >= 60) child.kill("SIGKILL");
      }
    });
    await Promise.allSettled(payers);
    await started();
    const kept = await stripe.paymentIntents
      .list({ limit: 100 })
      .autoPagingToArray({ limit: 1_000 });
    expect(answered.length).toBeGreaterThanOrEqual(60);
    expect(kept.map(({ id }) => id)).toEqual(expect.arrayContaining(answered));
    expect(kept.every(({ status }) => status === "succeeded")).toBe(true);
    const charges = await stripe.charges.list({ limit: 100 }).autoPagingToArray({ limit: 1_000 });
    expect(charges).toHaveLength(kept.length);
  });

  it("ends when it is asked to", async () => {
    const child = await started();
    expect(await ended(child, "SIGTERM")).toEqual([0, null]);
  });

  it.each([
    [{ LOCALGOV_MODE: "live" }, "set STRIPE_SECRET_KEY to take payments in live mode"],
    [{ STRIPE_SECRET_KEY: "sk_live_real" }, "STRIPE_SECRET_KEY"],
  ])("refuses %o", async (env, words) => {
    const { status, said } = await refused(env);
    expect(status).toBe(1);
    expect(said.trim().split("\n")).toHaveLength(1);
    expect(said).toContain(words);
  });

  it("says which port is in use, and which file is damaged", async () => {
    await started();
    const taken = await refused({});
    expect(taken.said).toContain(`Port ${port} is in use`);
    await writeFile(join(folder, "damaged"), "nonsense\n");
    const damaged = await refused({
      STRIPE_SANDBOX_PORT: String(await freePort()),
      STRIPE_SANDBOX_FILE: join(folder, "damaged"),
    });
    expect(damaged.said).toContain("cannot be read at line 1");
  });
});

function address(): string {
  return `http://127.0.0.1:${port}`;
}

async function started(): Promise<ChildProcess> {
  const child = run({});
  await once(child, "message");
  return child;
}

async function ended(child: ChildProcess, signal: NodeJS.Signals) {
  const exit = once(child, "exit");
  child.kill(signal);
  return exit;
}

async function refused(env: Record<string, string>) {
  const child = run(env);
  const said: Buffer[] = [];
  child.stderr?.on("data", (chunk) => said.push(chunk));
  const [status] = await once(child, "close");
  return { status, said: Buffer.concat(said).toString("utf8") };
}

function run(env: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, ["--import", "tsx", "sandbox/stripe/index.ts"], {
    cwd: join(import.meta.dirname, "../.."),
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "test",
      STRIPE_SECRET_KEY: "sk_test_sandbox",
      STRIPE_WEBHOOK_SECRET_PLATFORM: "whsec_platform",
      STRIPE_WEBHOOK_SECRET_CONNECTED: "whsec_connected",
      STRIPE_SANDBOX_PORT: String(port),
      STRIPE_SANDBOX_FILE: join(folder, "state.jsonl"),
      STRIPE_SANDBOX_TELLS: new URL(receiver.endpoints.platform.url).origin,
      ...env,
    },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  children.push(child);
  return child;
}
