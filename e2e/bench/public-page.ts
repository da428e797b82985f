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
  const page = await fetch(`${stage.origin}/kent`).then((response) => response.text());
  const pages = join(stage.data, "pages");
  mkdirSync(pages, { recursive: true });
  writeFileSync(join(pages, "page.html"), page);
  writeFileSync(join(pages, "page.html.gz"), gzipSync(page, { level: 9 }));

  const contenders = [
    contender("this application", `${stage.origin}/kent`),
    contender("stock Next, prerendered", `${await startStock(onEnd)}/kent`),
    contender("Node alone", await startBare("bare.mjs", join(pages, "page.html.gz"), onEnd)),
  ];
  if (nginxProgram) {
    const port = await freePort();
    onEnd(await startNginx(nginxProgram, pages, port, cores.server));
    contenders.push(contender("nginx, a file", `http://127.0.0.1:${port}/`));
  }
  return [{ title: "A council's home", standings: await rounds(contenders, 5) }];
}

type OnEnd = (close: () => void | Promise<void>) => void;

function contender(name: string, url: string): Contender {
  const asked = { url, seconds: 4, headers: accepts, connections: 32, core: cores.client };
  return { name, round: () => load(asked) };
}
