export {
  type Begun,
  type BulkLine,
  type BulkStanding,
  beginBulk,
  bulkStanding,
  type Choice,
  type Chosen,
  type Undone,
  undoBulk,
} from "./bulk";
export * from "./callers";
export type { Changed, Refused } from "./change";
export { daysLeft, isOverdue, targetAfter, targetAfterPause } from "./clock";
export { acceptCase } from "./commands/accept";
export { answerResident } from "./commands/answer";
export { askResident } from "./commands/ask";
export { type Assignee, assignCase } from "./commands/assign";
export { claimCases, claimPath, sendCallerCode } from "./commands/caller-code";
export { closeCase } from "./commands/close";
export { confirmContact, resumeLetters, stopLetters } from "./commands/contact";
export { eraseCase, type ToErase } from "./commands/erase";
export { type Followed, followLimit, followReport, followTooOften } from "./commands/follow";
export { type HandOver, handOverCase } from "./commands/hand-over";
export { markMessagesRead } from "./commands/mark-read";
export { type Merged, mergeCases, type NotMerged } from "./commands/merge";
export { messageCouncil } from "./commands/message";
export { addNote } from "./commands/note";
export { editCasePhoto, hideCasePhoto, showCasePhoto } from "./commands/photo";
export { hideReport, type Published, publishReport } from "./commands/publish";
export { reassignOpenCases } from "./commands/reassign";
export { recategoriseCase } from "./commands/recategorise";
export { type Asked, type Location, type Received, receiveCase } from "./commands/receive";
export { refuseCase } from "./commands/refuse";
export { type CallerDetails, recogniseCaller, registerCaller } from "./commands/register-caller";
export { reopenCase } from "./commands/reopen";
export { replyToCouncil } from "./commands/reply";
export { settleDispute } from "./commands/settle";
export type { StaffChange } from "./commands/staff-change";
export { startCase } from "./commands/start";
export { stopFollowingCase } from "./commands/stop-following";
export { takeCase } from "./commands/take";
export { type Unmerged, unmergeCases } from "./commands/unmerge";
export { type CaseEvent, historyOf } from "./history";
export { jobs } from "./jobs";
export { joinCases, joinCasesJob } from "./join-cases";
export { type Look, looksAt, noteLook } from "./looks";
export * from "./markers";
export * from "./own-data";
export { mostParts } from "./parts";
export { casePath, contactPath, type LinkPurpose, reportPath } from "./paths";
export { assignees } from "./queries/assignees";
export { caseForStaff, type Reporter, type StaffCase } from "./queries/case-for-staff";
export { councilOfCategory, likelyCouncils } from "./queries/destinations";
export { type DisputedCase, disputedCases } from "./queries/disputed";
export { type FormerCase, formerCase } from "./queries/former-case";
export { type HandedOverRow, handedOver } from "./queries/handed-over";
export {
  messagesOfParts,
  type PartMessage,
  type PartRow,
  partsOf,
  possibleLeads,
} from "./queries/incident";
export { type Cursor, cursorOf, type PageOf } from "./queries/keyset";
export { noteExport } from "./queries/note-export";
export { openCasesOf, servicesHeldBy } from "./queries/open-cases";
export {
  type OwnCount,
  type OwnFilter,
  type OwnRow,
  ownCases,
  ownCounts,
  ownPageSize,
} from "./queries/own-cases";
export {
  nearbyReports,
  type PublicReport,
  publicPageSize,
  publicReport,
  publicReports,
} from "./queries/public-reports";
export { type QueueRow, queue, queuePageSize } from "./queries/queue";
export { countCases, countLimit } from "./queries/queue-counts";
export type { QueueFilter } from "./queries/queue-filter";
export { type QueueSort, queueCursorOf, queueSorts } from "./queries/queue-order";
export { searchLimit } from "./queries/search-terms";
export { addressOfDraft, type SentCase, sentCase } from "./queries/sent-case";
export {
  markSeen,
  type ThreadEvent,
  type Tracked,
  type TrackedCase,
  type TrackedContact,
  trackedCase,
} from "./queries/tracked-case";
export { newReference, type ParsedReference, parseReference } from "./reference";
export {
  addReplyTemplate,
  changeReplyTemplate,
  removeReplyTemplate,
  replyTemplateSetting,
  type TemplateAdded,
  type TemplateChanged,
} from "./reply-templates/commands";
export {
  fillTemplate,
  type Placeholder,
  placeholders,
  type TemplateFacts,
  unknownPlaceholders,
} from "./reply-templates/fill";
export {
  filledTemplate,
  type ReplyTemplate,
  replyTemplate,
  replyTemplates,
} from "./reply-templates/queries";
export { type ReplyTemplateInput, replyTemplateSchema } from "./reply-templates/schema";
export * from "./schema";
export {
  followingScope,
  type Holder,
  holderOfContact,
  holderOfLink,
  holderOfPair,
} from "./scopes";
export { canDo, canReopen, reopenDays, reopenUntil, stateAfter } from "./status";
export {
  deleteView,
  renameView,
  type SavedView,
  savedViews,
  saveView,
  type ViewChange,
  viewsLimit,
} from "./views";
export { type Next, nextWords, type Standing, whatNext } from "./what-next";
export {
  channelNames,
  channelPhrases,
  closingReasonNames,
  disputeReasonNames,
  outcomes,
  publicStateNames,
  stateNames,
} from "./words";
