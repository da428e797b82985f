export {
  type Account,
  accountKinds,
  accounts,
  credit,
  creditFund,
  debit,
  type ItemAccount,
  itemAccounts,
  type LedgerString,
  type Posting,
} from "./account";
export { type Book, type BookStanding, bookStanding, platformBook, platformObject } from "./book";
export { closeDay, type DayClosed } from "./commands/close-day";
export { lockYear, type YearLocked } from "./commands/lock-year";
export { type Posted, post } from "./commands/post";
export { type Reversed, reverse } from "./commands/reverse";
export { financialYearOf, lastDayOf } from "./days/year";
export { journalOf, type NewJournal } from "./journal";
export * from "./journals";
export { mayClose, mayLock, mayPost } from "./policy";
export { type Accrual, accruals } from "./queries/accruals";
export { type Balance, balanceOf, trialBalance } from "./queries/balances";
export { type DayClose, dayClose, dayCloses } from "./queries/closes";
export { type LedgerTotal, ledgerTotals } from "./queries/general-ledger";
export { type Journal, journalByCause, journalById } from "./queries/journal";
export { type JournalHead, journalsOfDay } from "./queries/journals-of-day";
export { type OpenItem, openItems } from "./queries/open-items";
export { type AccountLine, linesOf } from "./queries/postings";
export { type Takings, takingsByDay } from "./queries/takings";
export { type SpoiltDay, verifyDays } from "./queries/verify";
