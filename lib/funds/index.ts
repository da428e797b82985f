export { type Allocated, allocate, type OpenLine } from "./allocation";
export {
  type Coding,
  codingForm,
  codingOn,
  codingQuestions,
  earliestStart,
  ledgerString,
} from "./coding";
export type { Fund, OwnChoices } from "./fund";
export type { FundKind } from "./kind";
export { fundKindByKey, fundKinds } from "./kinds";
export type { FundChange } from "./proposals/change";
export { type Decided, decideProposal, type Withdrawn, withdrawProposal } from "./proposals/decide";
export {
  type ProposedChoices,
  type ProposedCoding,
  proposeChoices,
  proposeCoding,
} from "./proposals/propose";
export {
  type Proposal,
  proposalsOf,
  waitingProposal,
  waitingProposals,
} from "./proposals/queries";
export {
  codingOf,
  codingsAt,
  codingsOf,
  fundAt,
  fundOf,
  fundsOf,
  referencesElsewhere,
} from "./queries";
export { fundReader, type ReadRow } from "./reader";
export { exampleOf, type FundReference, inGroups, lookOf, referenceOf } from "./references/format";
export { type ReadReference, readReference } from "./references/read";
export { misreadWords } from "./references/words";
export * from "./schema";
export { vatNames } from "./vat-names";
