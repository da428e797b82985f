import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { root } from "@/bin/launch/checkout.mjs";
import { startChild } from "@/bin/launch/processes/child.mjs";
import { runCommand } from "@/bin/launch/processes/command.mjs";
import { freePort } from "@/bin/launch/settings/ports.mjs";
import { pin } from "./pin";

type OnEnd = (close: () => void | Promise<void>) => void;
type Settings = Record<string, string | undefined>;

/** Builds stock Next and starts it, pinned; gives its origin. Throws where it does not build. */
export async function startStock(onEnd: OnEnd, settings: Settings = {}): Promise<string> {
  const folder = join(root, "e2e/bench/stock");
  const next = join(root, "node_modules/next/dist/bin/next");
  const env = {
    ...{ ...process.env, ...settings },
    ...{ NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" },
  };
  const built = await runCommand(process.execPath, [next, "build", folder], { cwd: root, env });
  if (built.status !== 0) throw new Error(`Stock Next does not build:\n${built.output}`);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  let stop = () => {};
  const args = [next, "start", folder, "-p", String(port), "-H", "127.0.0.1"];
  void runCommand(process.execPath, args, {
    ...{ cwd: root, env },
    onStart(identity) {
      if (!identity) return;
      pin(identity.pid);
      stop = () => void process.kill(identity.pid, "SIGTERM");
    },
  }).catch(() => {});
  onEnd(() => stop());
  await answers(`${origin}/kent`);
  return origin;
}

/** Starts a program of Node alone, pinned; gives its origin. */
export async function startBare(
  script: string,
  file: string,
  onEnd: OnEnd,
  settings: Settings = {},
): Promise<string> {
  const port = await freePort();
  const child = startChild({
    name: script,
    args: [join(root, "e2e/bench", script), file, String(port)],
    cwd: root,
    env: { ...process.env, ...settings },
    log: null,
    readyWithinMs: 10_000,
    graceMs: 2_000,
  });
  await child.ready;
  if (child.identity) pin(child.identity.pid);
  onEnd(child.stop);
  return `http://127.0.0.1:${port}`;
}

/** Waits until something answers. */
async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await sleep(100);
  }
  throw new Error(`${url} does not answer`);
}
