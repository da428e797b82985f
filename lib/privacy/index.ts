import { copyJob } from "./copy/job";
import { eraseJob } from "./erasure/job";
import { retentionJob } from "./retention-job";

export { askCopy, type CopyStanding, copyStanding, readyCopy } from "./copy/commands";
export type { Copy, ReportCopy } from "./copy/document";
export { askErasure, dueFrom, erasureDue, takeBackErasure } from "./erasure/commands";
export { type Fate, fatesOf, type Staying } from "./erasure/foretell";
export { type CouncilHolding, holdingsOn, type KindHolding, reportsIn } from "./holdings";
export * from "./schema";

/** What the worker does for residents' data, and its end. */
export const jobs = [copyJob, eraseJob, retentionJob];
