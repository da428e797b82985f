import { jobs as caseJobs } from "@/lib/cases";
import { jobs as fileJobs } from "@/lib/files";
import { jobs as formJobs } from "@/lib/forms";
import { jobs as identityJobs } from "@/lib/identity";
import { channelOf, deliverLetters, jobs as postJobs } from "@/lib/notifications";
import { jobs as paymentJobs } from "@/lib/payments";
import { disconnect, settings } from "@/lib/platform";
import { startWorker, type Worker } from "@/lib/platform/worker";
import { jobs as privacyJobs } from "@/lib/privacy";

// Process: runs the jobs of every module until it is told to stop, or until whoever started it is gone.

/** Milliseconds that jobs at work get to finish. */
const PATIENCE = 10_000;

const worker = await start();
let isLeaving = false;
for (const event of ["SIGTERM", "SIGINT", "disconnect"]) process.once(event, () => leave(0));
worker.lost.then(() => leave(1, "The worker lost the database: start it again."));
process.send?.({ ready: true });

async function start(): Promise<Worker> {
  try {
    const letters = deliverLetters(channelOf(settings()));
    return await startWorker({
      jobs: [
        ...[letters, ...postJobs, ...fileJobs, ...formJobs],
        ...[...caseJobs, ...identityJobs, ...privacyJobs, ...paymentJobs],
      ],
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

async function leave(status: number, reason?: string): Promise<void> {
  if (isLeaving) return;
  isLeaving = true;
  if (reason) console.error(reason);
  await worker.stop(PATIENCE).catch(() => {});
  await disconnect().catch(() => {});
  process.exit(status);
}
