export { type Begun, beginBulk, type Choice, type Chosen } from "./begin";
export { letterWait, undoSpan } from "./bulk-change";
export { bulkJob } from "./carry-out";
export { type BulkLine, type BulkStanding, bulkStanding } from "./queries";
export { type Undone, undoBulk, undoJob } from "./undo";
