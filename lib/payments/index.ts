import { handleEventJob } from "./events/handle-event";
import { sweepJob } from "./sweep";

export { type Attempt, attemptById } from "./attempt";
export type { Basket, NotPayable } from "./commands/reserve";
export { settle } from "./commands/settle";
export { type Started, startPayment } from "./commands/start-payment";
export { type Sent, takeEvent } from "./events/take-event";
export type { LineToPay } from "./line";
export type { Endpoint } from "./provider";
export { heldBy, takenFor } from "./queries";
export * from "./schema";

export const jobs = [handleEventJob, sweepJob];
