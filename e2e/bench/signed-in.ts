import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "./load";
import { cores } from "./pin";
import { startBare, startStock } from "./rivals";
import { type Contender, rounds } from "./rounds";
import type { Stage } from "./stage";
import { type Recorded, recorded } from "./statements";
import type { Table } from "./tell";

/** The pages that people have open all day, against the same statements from stock Next and from Node. */
export async function signedIn(
  stage: Stage,
  onEnd: (close: () => void | Promise<void>) => void,
): Promise<Table[]> {
  const pages = {
    account: { title: "/account, 25 reports", path: "/account", headers: stage.resident },
    queue: {
      title: "The queue, 50 of 10,000 cases",
      ...{ path: "/staff/kent/cases", headers: stage.officer },
    },
    case: { title: "A case's page", path: stage.casePath, headers: stage.officer },
  };
  const statements: Record<string, Recorded[]> = {};
  for (const [name, { path, headers }] of Object.entries(pages)) {
    const ask = () => answered(`${stage.origin}${path}`, headers);
    await ask();
    statements[name] = await recorded(stage, ask);
  }
  const file = join(stage.data, "statements.json");
  writeFileSync(file, JSON.stringify({ statements }));
  const settings = { BENCH_STATEMENTS: file, DATABASE_URL: stage.env.DATABASE_DIRECT_URL };
  const stock = await startStock(onEnd, settings);
  const bare = await startBare("bare-reads.mjs", file, onEnd, settings);
  const tables: Table[] = [];
  for (const [name, { title, path, headers }] of Object.entries(pages)) {
    const standings = await rounds(
      [
        contender("this application", `${stage.origin}${path}`, headers),
        contender("stock Next with pg", `${stock}/reads/${name}`),
        contender("Node alone with pg", `${bare}/${name}`),
      ],
      5,
    );
    tables.push({ title, standings, note: `${statements[name]?.length} statements` });
  }
  return tables;
}

async function answered(url: string, headers: Record<string, string>): Promise<void> {
  const response = await fetch(url, { headers, redirect: "manual" });
  if (response.status !== 200) throw new Error(`${url} answers ${response.status}`);
  await response.text();
}

function contender(name: string, url: string, headers = {}): Contender {
  return {
    name,
    round: () => load({ url, headers, seconds: 4, connections: 8, core: cores.client }),
  };
}
