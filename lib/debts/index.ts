export {
  type Batch,
  batchById,
  batchesOf,
  batchReport,
  type Refusal,
  refusalsAtOnce,
  refusalsOf,
} from "./batches";
export { type Sender, type Taken, takeBatch } from "./import/take-batch";
export { nextPrice, type Price, priceOn } from "./price";
export { hashSecondFact } from "./second-fact";
export { type Receipt, shownOutstanding } from "./shown";
export {
  addSource,
  giveKey,
  type KeyGiven,
  type Source,
  type SourceAdded,
  senderWith,
  sourcesOf,
} from "./sources";
