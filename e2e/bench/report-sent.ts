import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ask, type Question } from "./ask";
import type { Load } from "./load";
import { type ReadyReport, readyReports } from "./reports";
import { startStock } from "./rivals";
import { median, rounds } from "./rounds";
import type { Stage } from "./stage";
import { type Recorded, recorded } from "./statements";
import type { Table } from "./tell";

const connections = 8;
const perRound = 120;
const count = 5;

/**
 * A report sent without scripting: received, told of in the audit log and with its letters and jobs in
 * the outbox, all on the disk before the answer. Against stock Next that does the same statements.
 */
export async function reportSent(
  stage: Stage,
  onEnd: (close: () => void | Promise<void>) => void,
): Promise<Table[]> {
  stage.restWorker();
  const reports = await readyReports(stage, 1 + 2 * (count + 1) * perRound);
  const first = reports.pop();
  if (!first) throw new Error("There is no report");
  const began = Date.now();
  const send = await recorded(stage, () => sent(first.sending));
  const file = join(stage.data, "statements.json");
  const { draftId } = first;
  const changing = changingIn(send, began);
  writeFileSync(file, JSON.stringify({ statements: { send }, changing, draftId }));
  const stock = await startStock(onEnd, {
    BENCH_STATEMENTS: file,
    DATABASE_URL: stage.env.DATABASE_DIRECT_URL,
  });
  const take = () => reports.splice(0, perRound);
  const toStock = ({ draftId, sending }: ReadyReport): Question => ({
    ...sending,
    url: `${stock}/send?draft=${draftId}`,
  });
  const standings = await rounds(
    [
      { name: "this application", round: () => inTurns(take().map(({ sending }) => sending)) },
      { name: "stock Next with pg", round: () => inTurns(take().map(toStock)) },
    ],
    count,
  );
  const received = await stage.countCases("STO-");
  if (received !== (count + 1) * perRound) throw new Error(`Stock received ${received} reports`);
  return [{ title: "A report sent", standings, note: `${send.length} statements` }];
}

/** What is another with each report: ids that were made on the way, secrets, the reference. */
function changingIn(statements: Recorded[], began: number): Record<string, string> {
  const all = JSON.stringify(statements.map(({ values }) => values));
  const found = (kind: string, pattern: RegExp) =>
    [...all.matchAll(pattern)].map(([value]) => [value, kind] as const);
  // The first 48 bits of a UUIDv7 are the time that it was made.
  const isNew = ([id]: readonly [string, string]) =>
    Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16) >= began;
  return Object.fromEntries([
    ...found("id", /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g).filter(isNew),
    ...found("secret", /\b[0-9a-f]{64}\b/g),
    ...found("reference", /\bKEN-[0-9A-Z]{7}-[0-9A-Z]\b/g),
  ]);
}

/** Sends all, so many at a time, each as soon as there is one answered. */
async function inTurns(questions: Question[]): Promise<Load> {
  const times: number[] = [];
  let errors = 0;
  const began = performance.now();
  const sender = async () => {
    for (let next = questions.pop(); next; next = questions.pop()) {
      const asked = performance.now();
      await sent(next).catch(() => {
        errors += 1;
      });
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: connections }, sender));
  const seconds = (performance.now() - began) / 1000;
  const sorted = times.sort((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
  return { rate: times.length / seconds, median: median(times), p95, errors };
}

async function sent(question: Question): Promise<void> {
  const { status, location } = await ask(question);
  if (status !== 303 || !location.includes("/sent")) {
    throw new Error(`A report was answered with ${status} to ${location}`);
  }
}
