export type { FundReader } from "./import/stage";
export { type Sender, type Taken, takeBatch } from "./import/take-batch";
export { nextPrice, type Price, priceOn } from "./price";
export { hashSecondFact } from "./second-fact";
export { type Receipt, shownOutstanding } from "./shown";
