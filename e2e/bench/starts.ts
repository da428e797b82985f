import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freshCheckout } from "@/bin/launch/testing/fixtures/checkout";

type Checkout = Awaited<ReturnType<typeof freshCheckout>>;

/** How long a start takes from nothing, packages and all, and again once everything is there. */
export async function starts(): Promise<string[]> {
  const checkout = await freshCheckout();
  rmSync(join(checkout.folder, "node_modules"), { recursive: true, force: true });
  try {
    const cold = await startOnce(checkout);
    const second = await startOnce(checkout);
    return [
      `npm start in a fresh clone (packages from npm's own store or network, build, database, demo data): ${cold} seconds to the first page.`,
      `npm start again: ${second} seconds to the first page.`,
    ];
  } finally {
    checkout.remove();
  }
}

async function startOnce({ npm, port, note }: Checkout): Promise<string> {
  const began = performance.now();
  const running = npm(["start"]);
  await running.says("LocalGov One is running");
  const page = await fetch(`http://localhost:${port}/kent`);
  if (!page.ok) throw new Error(`The first page answers ${page.status}`);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.kill(note().owner.pid, "SIGINT");
  await running.status;
  await sleep(500);
  return seconds;
}
