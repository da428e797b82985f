export type { Account } from "./account";
export { answerReport } from "./answer";
export type { Sent } from "./commands";
export { away, FOLLOW_EMAIL, type Nearby } from "./duplicate-pages";
export { type Offered, offeredServices } from "./offered";
export { followedReport, type Report, reportOf } from "./report";
export { sendReport } from "./send";
