import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "@/bin/launch/checkout.mjs";
import { barChart } from "./bar-chart";
import type { Standing } from "./rounds";

export interface Table {
  title: string;
  /** The first is what the others are held against. */
  standings: Standing[];
  note?: string;
}

interface Told {
  machine: string;
  tables: Table[];
  /** What was measured by itself, in words. */
  facts: string[];
}

/** Shows what was measured, and writes it as Markdown, JSON and a picture of each table. */
export async function tell(told: Told, name: string): Promise<void> {
  const folder = join(root, "test-results/bench");
  mkdirSync(folder, { recursive: true });
  const facts = told.facts.map((fact) => `- ${fact}`).join("\n");
  const text = [`Measured on ${told.machine}.`, ...told.tables.map(asMarkdown), facts]
    .filter(Boolean)
    .join("\n\n");
  writeFileSync(join(folder, `${name}.md`), `${text}\n`);
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(told, null, 2));
  for (const [at, table] of told.tables.entries()) {
    writeFileSync(join(folder, `${name}-${at + 1}.svg`), barChart(table));
  }
  console.log(`${text}\n\nAlso in ${folder}`);
}

function asMarkdown({ title, standings, note }: Table): string {
  const own = standings[0]?.median ?? Number.NaN;
  const rows = standings.map(({ name, figures, median, p95 }) => {
    const sorted = [...figures].sort((a, b) => a - b);
    const spread = `${whole(sorted[0])} to ${whole(sorted.at(-1))}`;
    const ratio = (own / median).toFixed(2);
    return `| ${name} | ${whole(median)} | ${spread} | ${ratio} | ${p95.toFixed(1)} |`;
  });
  return [
    `### ${title}`,
    ...(note ? ["", `${note}.`] : []),
    "",
    "| | answers a second, median | rounds | ours is so many times it | p95, ms |",
    "|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}

const whole = (figure = Number.NaN) => Math.round(figure).toLocaleString("en-GB");
