import { type QueueStanding, queueStanding } from "./queue-standing";
import { missingNeeds, type Need } from "./readiness";

/** What people use, as far as it can fail by itself. */
export type ServicePart = "information" | "accounts" | "letters";
export type PartState = "working" | "late" | "down";

export interface ServiceStatus {
  checkedAt: Date;
  parts: Record<ServicePart, PartState>;
}

/** How long what follows a report may wait before it counts as late, seconds. */
const LATE = 10 * 60;

/** How long an answer serves for all who ask, milliseconds: asking must not be a way to load the database. */
const KEPT = 10_000;

/**
 * What works by what is missing and how the queue stands: pages of information are there without a
 * database for a while, reports and accounts are not, and letters need the worker.
 */
export function partStates(missing: Need[], queue: QueueStanding[]): ServiceStatus["parts"] {
  const hasDatabase = !missing.includes("database") && !missing.includes("migrations");
  const isLate = queue.some(({ oldestSeconds }) => oldestSeconds > LATE);
  const letters = missing.length > 0 ? "down" : isLate ? "late" : "working";
  return { information: "working", accounts: hasDatabase ? "working" : "down", letters };
}

let last: { until: number; status: Promise<ServiceStatus> } | undefined;

/** What works now, or did some seconds ago. Never throws. */
export function serviceStatus(now = new Date()): Promise<ServiceStatus> {
  if (!last || now.getTime() >= last.until) {
    last = { until: now.getTime() + KEPT, status: look(now) };
  }
  return last.status;
}

async function look(checkedAt: Date): Promise<ServiceStatus> {
  const missing = await missingNeeds();
  const queue = missing.length === 0 ? await queueStanding().catch(() => null) : [];
  return { checkedAt, parts: partStates(queue ? missing : ["database"], queue ?? []) };
}
