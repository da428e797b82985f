import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { freePort } from "@/bin/launch/settings/ports.mjs";
import { load } from "./load";
import { nginxProgram, startNginx } from "./nginx";
import { cores } from "./pin";
import { startBare, startStock } from "./rivals";
import { type Contender, rounds } from "./rounds";
import type { Stage } from "./stage";
import type { Table } from "./tell";

const accepts = { "accept-encoding": "gzip" };

/**
 * A council's home: as this application keeps it, as stock Next prerenders one of the same components,
 * and the very bytes of ours from Node alone and from nginx, which is as fast as it gets.
 */
export async function publicPage(stage: Stage, onEnd: OnEnd): Promise<Table[]> {
  const answer = await fetch(`${stage.origin}/kent`);
  const page = await answer.text();
  const pages = join(stage.data, "pages");
  mkdirSync(pages, { recursive: true });
  writeFileSync(join(pages, "page.html"), page);
  const bytes = join(pages, "page.html.gz");
  writeFileSync(bytes, gzipSync(page, { level: 9 }));
  const headers = join(pages, "headers.json");
  writeFileSync(headers, JSON.stringify(policyOf(answer.headers)));

  const contenders = [
    contender("this application", `${stage.origin}/kent`),
    contender("stock Next, prerendered", `${await startStock(onEnd)}/kent`),
    contender("Node alone", await startBare("bare.mjs", bytes, onEnd)),
    contender(
      "Node alone, with our headers",
      await startBare("bare.mjs", bytes, onEnd, { BENCH_HEADERS: headers }),
    ),
  ];
  if (nginxProgram) {
    const port = await freePort();
    onEnd(await startNginx(nginxProgram, pages, port, cores.server));
    contenders.push(contender("nginx, a file", `http://127.0.0.1:${port}/`));
  }
  return [{ title: "A council's home", standings: await rounds(contenders, 5) }];
}

/** What our page says beside its bytes: its policy, and how long it may be kept. */
function policyOf(headers: Headers): Record<string, string> {
  const own = ["connection", "content-length", "content-encoding", "date", "keep-alive"];
  return Object.fromEntries([...headers].filter(([name]) => !own.includes(name)));
}

type OnEnd = (close: () => void | Promise<void>) => void;

function contender(name: string, url: string): Contender {
  const asked = { url, seconds: 4, headers: accepts, connections: 32, core: cores.client };
  return { name, round: () => load(asked) };
}
