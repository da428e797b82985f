import {
  balanceTransaction,
  basketDisputeLost,
  basketDisputeShare,
  basketPaid,
  basketShare,
  chargePaid,
  disputeLost,
  disputeOpened,
  disputeWon,
  type NewJournal,
  payoutBanked,
  payoutTransaction,
  platformBook,
  refundApproved,
  refundFailed,
  refundPaidByBank,
  refundSent,
  reversalMade,
  reversalReceived,
  suspenseToFunds,
  suspenseToPayout,
  suspenseToRefund,
  transferMade,
  transferMatched,
  unknownBankLine,
} from "@/lib/ledger";
import { line } from "./charges";

/**
 * What may happen to one payment, as stories told in standard journals: of two councils and, for a
 * basket, the platform. Told to the end they leave nothing on an account that clears. `tag` keeps
 * their objects apart from those of others in the platform's book.
 */
export function moneyStories(a: string, b: string, tag = "1"): Record<string, NewJournal[]> {
  const at = new Date("2026-11-27T12:00:00Z");
  const id = (name: string) => `${name}_${tag}`;
  const taxed = line(120_00n, "garden-waste", true);

  const transaction = (
    book: string | null,
    object: string,
    amount: bigint,
    { fee = 0n, number = 1 } = {},
  ) =>
    balanceTransaction({ book, at, transaction: `txn_${object}_${number}`, object, amount, fee });

  const paid = [
    chargePaid({ book: a, at, charge: id("ch_1"), lines: [taxed, line(80_00n)] }),
    transaction(a, id("ch_1"), 200_00n, { fee: 320n }),
  ];
  const refunded = [
    refundApproved({ book: a, at, refund: id("r1"), lines: [taxed] }),
    refundSent({ book: a, at, refund: id("r1"), amount: 120_00n, sentAs: id("re_1") }),
    transaction(a, id("re_1"), -120_00n),
  ];
  const refundCameBack = [
    refundFailed({ book: a, at, refund: id("r1"), amount: 120_00n, sentAs: id("re_1") }),
    transaction(a, id("re_1"), 120_00n, { number: 2 }),
  ];
  const disputed = [
    transaction(a, id("dp_1"), -200_00n, { fee: 20_00n }),
    disputeOpened({ book: a, at, dispute: id("dp_1"), amount: 200_00n }),
  ];
  const basket = [
    basketPaid({
      ...{ at, charge: id("ch_2") },
      shares: [
        { councilId: a, amount: 60_00n },
        { councilId: b, amount: 40_00n },
      ],
    }),
    transaction(platformBook, id("ch_2"), 100_00n, { fee: 170n }),
    ...[
      { council: a, amount: 60_00n },
      { council: b, amount: 40_00n },
    ].flatMap(({ council, amount }) => [
      basketShare({ councilId: council, at, charge: id("ch_2"), lines: [line(amount)] }),
      transferMade({ at, transfer: id(`tr_${council}`), share: { councilId: council, amount } }),
      transaction(platformBook, id(`tr_${council}`), -amount),
      transaction(council, id(`py_${council}`), amount),
      transferMatched({ councilId: council, at, payment: id(`py_${council}`), amount }),
    ]),
  ];
  const amount = 20_00n;
  const basketRefund = [
    refundApproved({ book: a, at, refund: id("r2"), lines: [line(amount)] }),
    reversalMade({
      councilId: a,
      at,
      refund: id("r2"),
      amount,
      reversal: id("trr_1"),
      object: id("pyr_1"),
    }),
    transaction(a, id("pyr_1"), -amount),
    transaction(platformBook, id("trr_1"), amount),
    reversalReceived({ at, refund: id("r2"), amount, reversal: id("trr_1") }),
    refundSent({ book: platformBook, at, refund: id("r2"), amount, sentAs: id("re_2") }),
    transaction(platformBook, id("re_2"), -amount),
  ];

  return {
    "a charge": paid,
    "a refund": [...paid, ...refunded],
    "a refund that failed and was paid by bank": [
      ...paid,
      ...refunded,
      ...refundCameBack,
      refundPaidByBank({
        book: a,
        at,
        refund: id("r1"),
        amount: 120_00n,
        payment: id("bacs_1"),
      }),
    ],
    "a dispute that is won": [
      ...paid,
      ...disputed,
      transaction(a, id("dp_1"), 200_00n, { number: 2 }),
      disputeWon({ book: a, at, dispute: id("dp_1"), amount: 200_00n }),
    ],
    "a dispute that is lost": [
      ...paid,
      ...disputed,
      disputeLost({ book: a, at, dispute: id("dp_1"), lines: [taxed, line(80_00n)] }),
    ],
    "a basket over two councils": basket,
    "a line of a basket refunded": [...basket, ...basketRefund],
    "a basket's dispute that is lost": [
      ...basket,
      transaction(platformBook, id("dp_2"), -100_00n, { fee: 20_00n }),
      disputeOpened({ book: platformBook, at, dispute: id("dp_2"), amount: 100_00n }),
      basketDisputeLost({
        ...{ at, dispute: id("dp_2") },
        shares: [
          { councilId: a, amount: 60_00n },
          { councilId: b, amount: 40_00n },
        ],
      }),
      basketDisputeShare({ councilId: a, at, dispute: id("dp_2"), lines: [line(60_00n)] }),
      basketDisputeShare({ councilId: b, at, dispute: id("dp_2"), lines: [line(40_00n)] }),
    ],
    "Bacs that fails": [
      transaction(a, id("py_1"), 50_00n, { fee: 50n }),
      transaction(a, id("py_1"), -50_00n, { number: 2 }),
    ],
    "a payout that is banked": [
      payoutTransaction({
        book: a,
        at,
        transaction: id("txn_3"),
        payout: id("po_1"),
        amount: -500n,
        fee: 0n,
      }),
      payoutBanked({ book: a, at, line: id("s1:1"), payout: id("po_1"), amount: 500n }),
    ],
    "a payout that the bank returns": [
      payoutTransaction({
        book: a,
        at,
        transaction: id("txn_3"),
        payout: id("po_1"),
        amount: -500n,
        fee: 0n,
      }),
      payoutBanked({ book: a, at, line: id("s1:1"), payout: id("po_1"), amount: 500n }),
      payoutTransaction({
        book: a,
        at,
        transaction: id("txn_4"),
        payout: id("po_1"),
        amount: 500n,
        fee: 0n,
      }),
      payoutBanked({ book: a, at, line: id("s1:2"), payout: id("po_1"), amount: -500n }),
    ],
    "a payment that nobody could place": [
      unknownBankLine({ book: a, at, line: id("s1:3"), amount: 100_00n }),
      suspenseToFunds({
        councilId: a,
        at,
        move: id("m1"),
        item: id("s1:3"),
        lines: [line(70_00n)],
      }),
      suspenseToRefund({
        councilId: a,
        at,
        move: id("m2"),
        item: id("s1:3"),
        refund: id("r3"),
        amount: 30_00n,
      }),
      refundPaidByBank({
        book: a,
        at,
        refund: id("r3"),
        amount: 30_00n,
        payment: id("bacs_2"),
      }),
    ],
    "a payout that nobody had known": [
      unknownBankLine({ book: a, at, line: id("s1:4"), amount: 500n }),
      payoutTransaction({
        book: a,
        at,
        transaction: id("txn_5"),
        payout: id("po_2"),
        amount: -500n,
        fee: 0n,
      }),
      suspenseToPayout({
        councilId: a,
        at,
        move: id("m3"),
        item: id("s1:4"),
        payout: id("po_2"),
        amount: 500n,
      }),
    ],
  };
}
