export { atOnce } from "./at-once";
export { type Cell, type CsvRecord, copyRows, csvRecords, withScopedClient } from "./bulk";
export {
  addDays,
  addWorkingDays,
  bankHolidays,
  type Day,
  dateToDay,
  dayToDate,
  formatDate,
  formatDateTime,
  formatDay,
  formatTime,
  isBankHoliday,
  isWorkingDay,
  londonDay,
  workingDaysBetween,
} from "./calendar";
export { type Db, disconnect, scopeOf, withScope } from "./database";
export { readSettings, type Settings, SettingsError, settings } from "./env";
export { idSchema, newId } from "./ids";
export { type Attempt, defineJob, enqueue, enqueueAll, type Job, type JobKind } from "./jobs";
export { forgetOldLimits, forgiveTry, type Limit, withinLimit } from "./limits";
export { log } from "./log";
export { measures } from "./measures";
export type { OneLoginSettings, StaffProvider } from "./outside-settings";
export { type ChangeListener, listenForPageChanges } from "./page-changes";
export { type QueueStanding, queueStanding } from "./queue-standing";
export { missingNeeds, type Need } from "./readiness";
export { onBehalfOf, requestId } from "./request";
export { actorIn, type FinanceRole, type Scope, type ScopeKind, type StaffRole } from "./scope";
export { decrypt, encrypt, keyedHash } from "./secrets-at-rest";
export {
  type PartState,
  type ServicePart,
  type ServiceStatus,
  serviceStatus,
} from "./service-status";
export type { S3Settings } from "./storage-settings";
export type { StripeSettings } from "./stripe-settings";
export { hashSecret, matchesHash, newSecret, sign, verify } from "./tokens";
