export type { Account } from "./account";
export { answerReport } from "./answer";
export { answersOfCaller, type Caller, callerIn } from "./caller";
export type { Sent } from "./commands";
export { away, type Nearby } from "./duplicate-pages";
export { type Offered, offeredServices, type Referred, referredServices } from "./offered";
export { followedReport, type Report, reportOf, type Taken } from "./report";
export { sendReport } from "./send";
