export { answerQuestion, type Settle } from "./answer-question";
export { answersTo } from "./answers-to";
export {
  type CallerDraft,
  callerDrafts,
  dropCallerDraft,
  holdCallerDraft,
  startCallerDraft,
} from "./caller-draft";
export { type Changes, claimDraft, finishDraft, keepRefused, startDraft } from "./commands";
export { answered, type Condition, holds, is, not, questionsOf } from "./condition";
export { DRAFT_DAYS, type Draft, type Taking } from "./draft";
export { eraseDraft, eraseDraftsOf } from "./erase";
export { type HeldDraft, holdDraft, holdDraftBeside, newDraft } from "./holder";
export { jobs } from "./jobs";
export {
  type Journey,
  onlyWhen,
  type Page,
  pageId,
  type QuestionPage,
  type Stop,
  type StopPage,
} from "./journey";
export { parseAnswer, shownValue } from "./parse";
export { CHECK, endOf, nextPage, type Path, pageOn, path, previousPage } from "./path";
export { type BegunDraft, draftsOfAccount, lockDraft } from "./queries";
export {
  type Answer,
  type Answers,
  addressSchema,
  type CallerChannel,
  callerChannels,
  type LocationAnswer,
  locationSchema,
  type Question,
} from "./schema";
export { type SummaryRow, summaryRows } from "./summary";
