import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { ask, type Question } from "./ask";
import { readyReports } from "./reports";
import type { Stage } from "./stage";

const minutes = 10;

/** As many as two cores bear beside the rest, with PostgreSQL and who asks on the same two: see docs/performance.md. */
const signedInPerSecond = 25;

/** A kind of request, so many a second whether or not those before are answered. */
interface Stream {
  name: string;
  perSecond: number;
  next(): Question;
  /** Statuses of a good answer. */
  good: number[];
  /** Milliseconds of each that was answered, from when it was due. */
  times: number[];
  /** What came instead of a good answer, and how often. */
  errors: Map<string, number>;
}

/**
 * The busiest hour of all England on two cores, for ten minutes: pages for everybody, pages of people
 * who are signed in, reports sent. Gives what is to be said of it.
 */
export async function busyHour(stage: Stage): Promise<string[]> {
  const { origin, officer, resident } = stage;
  const pages = ["/", "/kent", "/kent/report", "/kent/reports", "/find-your-council"];
  const own: Question[] = [
    { url: `${origin}/account`, headers: resident },
    { url: `${origin}/staff/kent/cases`, headers: officer },
    { url: `${origin}${stage.casePath}`, headers: officer },
  ];
  const reports = await readyReports(stage, 3 * 60 * minutes + 10);
  const streams = [
    stream("public pages", 220, 200, (at) => ({
      url: `${origin}${pages[at % pages.length]}`,
      headers: { "accept-encoding": "br" },
    })),
    stream(
      "pages of who is signed in",
      signedInPerSecond,
      200,
      (at) => own[at % own.length] as Question,
    ),
    stream("reports sent", 3, 303, () => {
      const report = reports.pop();
      if (!report) throw new Error("All reports are sent");
      return report.sending;
    }),
  ];
  const idle = memory(stage);
  const began = performance.now();
  const seen = { atTwo: 0, atEnd: 0 };
  const waiting = new Set<Promise<void>>();
  const pumps = streams.map((each) => pump(each, began, waiting));
  const looks = (async () => {
    await sleep(2 * 60_000);
    seen.atTwo = memory(stage);
    await sleep((minutes - 2) * 60_000);
    seen.atEnd = memory(stage);
  })();
  await Promise.all([...pumps, looks]);
  await Promise.all(waiting);
  await sleep(30_000);
  return [
    ...streams.map(said),
    `Memory of the web server (resident): ${idle} MB at rest, ${seen.atTwo} MB after two minutes, ${seen.atEnd} MB after ${minutes}, ${memory(stage)} MB half a minute later.`,
  ];
}

function stream(
  name: string,
  perSecond: number,
  good: number,
  question: (at: number) => Question,
): Stream {
  let at = 0;
  const next = () => {
    at += 1;
    return question(at);
  };
  return { name, perSecond, good: [good], next, times: [], errors: new Map() };
}

/** Asks at its rate for the time of the test. What is late for its turn is asked at once. */
async function pump(stream: Stream, began: number, waiting: Set<Promise<void>>): Promise<void> {
  const gap = 1000 / stream.perSecond;
  for (let at = 0; at * gap < minutes * 60_000; at += 1) {
    const due = began + at * gap;
    const early = due - performance.now();
    if (early > 1) await sleep(early);
    const answered = askOne(stream, due).finally(() => waiting.delete(answered));
    waiting.add(answered);
  }
}

async function askOne(stream: Stream, due: number): Promise<void> {
  const came = await ask(stream.next()).then(
    ({ status }) => (stream.good.includes(status) ? null : `status ${status}`),
    (error: NodeJS.ErrnoException) => error.code ?? error.name,
  );
  stream.times.push(performance.now() - due);
  if (came) stream.errors.set(came, (stream.errors.get(came) ?? 0) + 1);
}

function said({ name, perSecond, times, errors }: Stream): string {
  const sorted = times.sort((a, b) => a - b);
  const within = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
  const wrong = [...errors].map(([came, count]) => `${count} with ${came}`).join(", ") || "none";
  return `${perSecond} ${name} a second for ${minutes} minutes: ${times.length.toLocaleString("en-GB")} answered, ${wrong} wrongly; half within ${within(0.5)} ms, 95 of 100 within ${within(0.95)} ms, 99 within ${within(0.99)} ms.`;
}

/** Megabytes that the web server has in memory. */
function memory(stage: Stage): number {
  const status = readFileSync(`/proc/${stage.webPid()}/status`, "utf8");
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]);
  return Math.round(kilobytes / 1024);
}
