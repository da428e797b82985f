import { Gauge, Registry } from "prom-client";
import { lettersStanding } from "@/lib/notifications";
import { measures, queueStanding } from "@/lib/platform";

/**
 * The measures as text. What stands in the database is asked at each collection, and is the same from
 * every process; where the database is away, the process's own are given all the same.
 */
export async function collect(): Promise<{ type: string; text: string }> {
  const asked = new Registry();
  const up = new Gauge({
    name: "localgov_database_up",
    help: "Whether queue and letters could be asked for",
    registers: [asked],
  });
  try {
    await Promise.all([addQueue(asked), addLetters(asked)]);
    up.set(1);
  } catch {
    up.set(0);
  }
  const text = await Registry.merge([measures().registry, asked]).metrics();
  return { type: asked.contentType, text };
}

async function addQueue(registry: Registry): Promise<void> {
  const gauge = (name: string, help: string) =>
    new Gauge({ name, help, labelNames: ["job"], registers: [registry] });
  const waiting = gauge("localgov_jobs_waiting", "Jobs that are due and not done");
  const oldest = gauge("localgov_jobs_oldest_seconds", "How long the oldest of them has been due");
  const givenUp = gauge("localgov_jobs_given_up", "Jobs of which no try is left");
  for (const each of await queueStanding()) {
    waiting.set({ job: each.job }, each.waiting);
    oldest.set({ job: each.job }, each.oldestSeconds);
    givenUp.set({ job: each.job }, each.givenUp);
  }
}

async function addLetters(registry: Registry): Promise<void> {
  const gauge = (name: string, help: string) =>
    new Gauge({ name, help, labelNames: ["channel"], registers: [registry] });
  const waiting = gauge("localgov_letters_waiting", "Letters written and not sent yet");
  const failed = gauge("localgov_letters_failed", "Letters given up in the last 24 hours");
  for (const each of await lettersStanding()) {
    waiting.set({ channel: each.channel }, each.waiting);
    failed.set({ channel: each.channel }, each.failed);
  }
}
