import type { z } from "zod";
import { type Db, scopeOf } from "./database";
import { requestId } from "./request";

/** A kind of background work, as those see it who cause it: its name in the queue and what it is told. */
export interface JobKind<Payload extends z.ZodType = z.ZodType> {
  name: string;
  payload: Payload;
  /** How often it is tried before it is given up; 12 tries span 16 hours with the back-off. */
  tries: number;
}

/** A kind of background work together with what it does. */
export interface Job<Payload extends z.ZodType = z.ZodType> extends JobKind<Payload> {
  /** When it comes round by itself, with an empty payload: a crontab entry, in UTC. */
  every?: string;
  /** May run twice for one enqueueing, and must then do its work once. Throws to be tried again. */
  run(payload: z.infer<Payload>, attempt: Attempt): Promise<void>;
  /** Called when no try is left, also where a killed worker was at the last. May be called twice. */
  giveUp?(payload: z.infer<Payload>): Promise<void>;
}

export interface Attempt {
  /** From 1. */
  number: number;
  /** Whether no other follows. */
  last: boolean;
}

/** Types a job's `run` by its payload. */
export function defineJob<Payload extends z.ZodType>(job: Job<Payload>): Job<Payload> {
  return job;
}

/**
 * Enqueues a job in this transaction: it runs if and only if the change that causes it commits.
 * A job of the same `key` that still waits is replaced. The council it was enqueued for goes with it,
 * and the number of the request that caused it.
 */
export async function enqueue<Payload extends z.ZodType>(
  db: Db,
  job: JobKind<Payload>,
  payload: z.infer<Payload>,
  options: { at?: Date | undefined; key?: string } = {},
): Promise<void> {
  await db.$executeRaw`SELECT app.enqueue(${job.name}, ${envelopeOf(db, job, payload)}::json,
    ${options.at ?? null}::timestamptz, ${options.key ?? null}, ${job.tries}::integer)`;
}

/** Enqueues a job for each of several payloads, in one statement. */
export async function enqueueAll<Payload extends z.ZodType>(
  db: Db,
  job: JobKind<Payload>,
  payloads: z.infer<Payload>[],
  { at }: { at?: Date | undefined } = {},
): Promise<void> {
  if (payloads.length === 0) return;
  const envelopes = payloads.map((payload) => envelopeOf(db, job, payload));
  await db.$executeRaw`SELECT app.enqueue(${job.name}, envelope::json, ${at ?? null}::timestamptz,
    NULL, ${job.tries}::integer) FROM unnest(${envelopes}::text[]) AS envelope`;
}

function envelopeOf<Payload extends z.ZodType>(
  db: Db,
  job: JobKind<Payload>,
  payload: z.infer<Payload>,
): string {
  const scope = scopeOf(db);
  return JSON.stringify({
    payload: job.payload.parse(payload),
    by: { kind: scope.kind, councilId: "councilId" in scope ? scope.councilId : null },
    requestId: requestId(),
  });
}
