export {
  type BalanceTransaction,
  balanceTransaction,
  payoutTransaction,
} from "./balance-transaction";
export {
  payoutBanked,
  suspenseToFunds,
  suspenseToPayout,
  suspenseToRefund,
  unknownBankLine,
} from "./bank";
export { basketPaid, basketShare, chargePaid, transferMade, transferMatched } from "./charge";
export {
  basketDisputeLost,
  basketDisputeShare,
  disputeLost,
  disputeOpened,
  disputeWon,
} from "./dispute";
export type { CouncilEvent, MoneyEvent, PlatformEvent } from "./event";
export { type FundLine, grossOf, type Share } from "./lines";
export {
  refundApproved,
  refundFailed,
  refundPaidByBank,
  refundSent,
  reversalMade,
  reversalReceived,
} from "./refund";
