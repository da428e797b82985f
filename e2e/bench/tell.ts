import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "@/bin/launch/checkout.mjs";
import { barChart } from "./bar-chart";
import type { Standing } from "./rounds";

export interface Table {
  title: string;
  unit: string;
  /** The first is what the others are held against. */
  standings: Standing[];
}

interface Told {
  machine: string;
  tables: Table[];
}

/** Shows what was measured, and writes it as Markdown, JSON and a picture of each table. */
export async function tell(told: Told): Promise<void> {
  const folder = join(root, "test-results/bench");
  mkdirSync(folder, { recursive: true });
  const text = [`Measured on ${told.machine}.`, ...told.tables.map(asMarkdown)].join("\n\n");
  writeFileSync(join(folder, "bench.md"), `${text}\n`);
  writeFileSync(join(folder, "bench.json"), JSON.stringify(told, null, 2));
  for (const [at, table] of told.tables.entries()) {
    writeFileSync(join(folder, `bench-${at + 1}.svg`), barChart(table));
  }
  console.log(`${text}\n\nAlso in ${folder}`);
}

function asMarkdown({ title, unit, standings }: Table): string {
  const own = standings[0]?.median ?? Number.NaN;
  const rows = standings.map(({ name, figures, median }) => {
    const sorted = [...figures].sort((a, b) => a - b);
    const spread = `${whole(sorted[0])} to ${whole(sorted.at(-1))}`;
    return `| ${name} | ${whole(median)} | ${spread} | ${(own / median).toFixed(2)} |`;
  });
  return [
    `### ${title}`,
    "",
    `| | median, ${unit} | rounds | ours is so many times it |`,
    "|---|---|---|---|",
    ...rows,
  ].join("\n");
}

const whole = (figure = Number.NaN) => Math.round(figure).toLocaleString("en-GB");
