import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "@/bin/launch/checkout.mjs";
import { type Child, startChild } from "@/bin/launch/processes/child.mjs";
import { freePort } from "@/bin/launch/settings/ports.mjs";
import { webSettings } from "@/bin/launch/settings/settings.mjs";
import type { RunningStack } from "./start-stack";

/** One more machine of a stack: a web server and a worker, which nobody starts again. */
export interface Machine {
  port: number;
  web: Child;
  worker?: Child;
}

interface Options {
  name: string;
  /** A free one, unless told. */
  port?: number;
  /** Whether jobs run there, too. */
  hasWorker: boolean;
  onEnd(close: () => Promise<void>): void;
}

/** Starts it with the stack's settings. Where files are in a bucket, it has no folder in common. */
export async function startMachine(
  { env, data }: RunningStack,
  { name, hasWorker, onEnd, port: given }: Options,
): Promise<Machine> {
  const folder = join(data, name);
  mkdirSync(folder, { recursive: true });
  const port = given ?? (await freePort());
  const own = {
    ...env,
    PORT: String(port),
    ...(env.S3_BUCKET && { FILES_DIR: join(folder, "files") }),
  };
  const start = async (what: string, script: string, env: NodeJS.ProcessEnv = own) => {
    const child = startChild({
      ...{ name: `${name}'s ${what}`, args: ["--import", "tsx", script], cwd: root, env },
      ...{ log: join(folder, `${what}.log`), readyWithinMs: 120_000, graceMs: 15_000 },
    });
    onEnd(child.stop);
    await child.ready;
    return child;
  };
  const web = await start("web", "bin/server.ts", webSettings(own));
  return { port, web, ...(hasWorker && { worker: await start("worker", "bin/worker.ts") }) };
}
