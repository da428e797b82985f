import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "@/bin/launch/checkout.mjs";
import { startChild } from "@/bin/launch/processes/child.mjs";
import { runCommand } from "@/bin/launch/processes/command.mjs";
import { freePort } from "@/bin/launch/settings/ports.mjs";
import { load } from "./load";
import { nginxProgram, startNginx } from "./nginx";
import { cores, pin } from "./pin";
import { type Contender, rounds, type Standing } from "./rounds";

const accepts = { "accept-encoding": "gzip" };

interface Options {
  /** Of the application, running and pinned. */
  origin: string;
  /** Of the bench's own files. */
  folder: string;
  count: number;
  seconds: number;
  onEnd(close: () => Promise<void>): void;
}

/**
 * A council's home: as this application keeps it, as stock Next prerenders one of the same components,
 * and the very bytes of ours from Node alone and from nginx, which is as fast as it gets.
 */
export async function publicPage(options: Options): Promise<Standing[]> {
  const { origin, folder, count, seconds, onEnd } = options;
  const page = await fetch(`${origin}/kent`).then((response) => response.text());
  const pages = join(folder, "pages");
  mkdirSync(pages, { recursive: true });
  writeFileSync(join(pages, "page.html"), page);
  writeFileSync(join(pages, "page.html.gz"), gzipSync(page, { level: 9 }));

  const contenders = [contender("this application", `${origin}/kent`, seconds)];
  const stock = await startStock(onEnd);
  contenders.push(contender("stock Next, prerendered", `${stock}/kent`, seconds));
  const bare = await startBare(join(pages, "page.html.gz"), onEnd);
  contenders.push(contender("Node alone", bare, seconds));
  if (nginxProgram) {
    const port = await freePort();
    onEnd(await startNginx(nginxProgram, pages, port, cores.server));
    contenders.push(contender("nginx, a file", `http://127.0.0.1:${port}/`, seconds));
  }
  return rounds(contenders, count);
}

function contender(name: string, url: string, seconds: number): Contender {
  return {
    name,
    async round() {
      const { rate, errors } = await load({
        ...{ url, seconds, headers: accepts, connections: 32, core: cores.client },
      });
      if (errors > 0) throw new Error(`${name}: ${errors} requests went wrong`);
      return rate;
    },
  };
}

async function startStock(onEnd: Options["onEnd"]): Promise<string> {
  const folder = join(root, "e2e/bench/stock");
  const next = join(root, "node_modules/next/dist/bin/next");
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as const;
  const built = await runCommand(process.execPath, [next, "build", folder], { cwd: root, env });
  if (built.status !== 0) throw new Error(`Stock Next does not build:\n${built.output}`);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const running = runCommand(
    process.execPath,
    [next, "start", folder, "-p", String(port), "-H", "127.0.0.1"],
    { cwd: root, env, onStart: (identity) => identity && pin(identity.pid) },
  );
  await answers(`${url}/kent`);
  onEnd(async () => void running.catch(() => {}));
  return url;
}

async function startBare(file: string, onEnd: Options["onEnd"]): Promise<string> {
  const port = await freePort();
  const child = startChild({
    name: "Node alone",
    args: [join(root, "e2e/bench/bare.mjs"), file, String(port)],
    cwd: root,
    env: process.env,
    log: null,
    readyWithinMs: 10_000,
    graceMs: 2_000,
  });
  await child.ready;
  if (child.identity) pin(child.identity.pid);
  onEnd(child.stop);
  return `http://127.0.0.1:${port}/`;
}

/** Waits until something answers. */
async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer`);
}
