import fc from "fast-check";
import { describe, expect, it } from "vitest";
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
  platformObject,
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
import { line } from "@/lib/ledger/testing";
import { sumOf } from "@/lib/money";

// The stories of what may happen to one payment, each step by the journal of money.md's table: told
// in any order, with steps repeated, they leave nothing on an account that clears.

const at = new Date("2026-11-27T12:00:00Z");
const [a, b] = ["council-a", "council-b"];
const taxed = line(120_00n, "garden-waste", true);

const transaction = (
  book: string | null,
  object: string,
  amount: bigint,
  { fee = 0n, number = 1 } = {},
) => balanceTransaction({ book, at, transaction: `txn_${object}_${number}`, object, amount, fee });

const paid = [
  chargePaid({ book: a, at, charge: "ch_1", lines: [taxed, line(80_00n)] }),
  transaction(a, "ch_1", 200_00n, { fee: 320n }),
];
const refunded = [
  refundApproved({ book: a, at, refund: "r1", lines: [taxed] }),
  refundSent({ book: a, at, refund: "r1", amount: 120_00n, sentAs: "re_1" }),
  transaction(a, "re_1", -120_00n),
];
const refundCameBack = [
  refundFailed({ book: a, at, refund: "r1", amount: 120_00n, sentAs: "re_1" }),
  transaction(a, "re_1", 120_00n, { number: 2 }),
];
const disputed = [
  transaction(a, "dp_1", -200_00n, { fee: 20_00n }),
  disputeOpened({ book: a, at, dispute: "dp_1", amount: 200_00n }),
];
const basket = [
  basketPaid({
    ...{ at, charge: "ch_2" },
    shares: [
      { councilId: a, amount: 60_00n },
      { councilId: b, amount: 40_00n },
    ],
  }),
  transaction(platformBook, "ch_2", 100_00n, { fee: 170n }),
  ...[
    { council: a, amount: 60_00n },
    { council: b, amount: 40_00n },
  ].flatMap(({ council, amount }) => [
    basketShare({ councilId: council, at, charge: "ch_2", lines: [line(amount)] }),
    transferMade({ at, transfer: `tr_${council}`, share: { councilId: council, amount } }),
    transaction(platformBook, `tr_${council}`, -amount),
    transaction(council, `py_${council}`, amount),
    transferMatched({ councilId: council, at, payment: `py_${council}`, amount }),
  ]),
];
const amount = 20_00n;
const basketRefund = [
  refundApproved({ book: a, at, refund: "r2", lines: [line(amount)] }),
  reversalMade({ councilId: a, at, refund: "r2", amount, reversal: "trr_1", object: "pyr_1" }),
  transaction(a, "pyr_1", -amount),
  transaction(platformBook, "trr_1", amount),
  reversalReceived({ at, refund: "r2", amount, reversal: "trr_1" }),
  refundSent({ book: platformBook, at, refund: "r2", amount, sentAs: "re_2" }),
  transaction(platformBook, "re_2", -amount),
];

const stories: Record<string, NewJournal[]> = {
  "a charge": paid,
  "a refund": [...paid, ...refunded],
  "a refund that failed and was paid by bank": [
    ...paid,
    ...refunded,
    ...refundCameBack,
    refundPaidByBank({ book: a, at, refund: "r1", amount: 120_00n, payment: "bacs_1" }),
  ],
  "a dispute that is won": [
    ...paid,
    ...disputed,
    transaction(a, "dp_1", 200_00n, { number: 2 }),
    disputeWon({ book: a, at, dispute: "dp_1", amount: 200_00n }),
  ],
  "a dispute that is lost": [
    ...paid,
    ...disputed,
    disputeLost({ book: a, at, dispute: "dp_1", lines: [taxed, line(80_00n)] }),
  ],
  "a basket over two councils": basket,
  "a line of a basket refunded": [...basket, ...basketRefund],
  "a basket's dispute that is lost": [
    ...basket,
    transaction(platformBook, "dp_2", -100_00n, { fee: 20_00n }),
    disputeOpened({ book: platformBook, at, dispute: "dp_2", amount: 100_00n }),
    basketDisputeLost({
      ...{ at, dispute: "dp_2" },
      shares: [
        { councilId: a, amount: 60_00n },
        { councilId: b, amount: 40_00n },
      ],
    }),
    basketDisputeShare({ councilId: a, at, dispute: "dp_2", lines: [line(60_00n)] }),
    basketDisputeShare({ councilId: b, at, dispute: "dp_2", lines: [line(40_00n)] }),
  ],
  "Bacs that fails": [
    transaction(a, "py_1", 50_00n, { fee: 50n }),
    transaction(a, "py_1", -50_00n, { number: 2 }),
  ],
  "a payout that is banked": [
    payoutTransaction({
      book: a,
      at,
      transaction: "txn_3",
      payout: "po_1",
      amount: -500n,
      fee: 0n,
    }),
    payoutBanked({ book: a, at, line: "s1:1", payout: "po_1", amount: 500n }),
  ],
  "a payout that the bank returns": [
    payoutTransaction({
      book: a,
      at,
      transaction: "txn_3",
      payout: "po_1",
      amount: -500n,
      fee: 0n,
    }),
    payoutBanked({ book: a, at, line: "s1:1", payout: "po_1", amount: 500n }),
    payoutTransaction({ book: a, at, transaction: "txn_4", payout: "po_1", amount: 500n, fee: 0n }),
    payoutBanked({ book: a, at, line: "s1:2", payout: "po_1", amount: -500n }),
  ],
  "a payment that nobody could place": [
    unknownBankLine({ book: a, at, line: "s1:3", amount: 100_00n }),
    suspenseToFunds({ councilId: a, at, move: "m1", item: "s1:3", lines: [line(70_00n)] }),
    suspenseToRefund({ councilId: a, at, move: "m2", item: "s1:3", refund: "r3", amount: 30_00n }),
    refundPaidByBank({ book: a, at, refund: "r3", amount: 30_00n, payment: "bacs_2" }),
  ],
  "a payout that nobody had known": [
    unknownBankLine({ book: a, at, line: "s1:4", amount: 500n }),
    payoutTransaction({
      book: a,
      at,
      transaction: "txn_5",
      payout: "po_2",
      amount: -500n,
      fee: 0n,
    }),
    suspenseToPayout({ councilId: a, at, move: "m3", item: "s1:4", payout: "po_2", amount: 500n }),
  ],
};

/** What stands where after journals of distinct causes: by book, account and object. */
function balances(journals: NewJournal[]): Record<string, bigint> {
  const posted = new Map(journals.map((journal) => [`${journal.book} ${journal.cause}`, journal]));
  const standing: Record<string, bigint> = {};
  for (const { book, postings } of posted.values()) {
    for (const { account, object, amount } of postings) {
      const key = `${book} ${account} ${object}`;
      standing[key] = (standing[key] ?? 0n) + amount;
    }
  }
  return Object.fromEntries(
    Object.entries(standing)
      .filter(([, balance]) => balance !== 0n)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

describe.each(Object.entries(stories))("%s", (_name, story) => {
  it("is told in journals that balance", () => {
    for (const { postings, cause } of story) {
      expect([cause, sumOf(postings.map((posting) => posting.amount))]).toEqual([cause, 0n]);
      expect(postings.length).toBeGreaterThan(1);
    }
  });

  it("clears, in whatever order and however often it is told", () => {
    const told = balances(story);
    const open = Object.keys(told).filter((key) =>
      / (BRIDGE|TRANSIT|DISPUTES|SUSPENSE|REFUNDS_DUE|CASH) /.test(key),
    );
    expect(open).toEqual([]);
    const order = fc.shuffledSubarray(story, { minLength: story.length });
    const again = fc.array(fc.constantFrom(...story), { maxLength: 10 });
    fc.assert(
      fc.property(again, order, again, (before, all, after) => {
        expect(balances([...before, ...all, ...after])).toEqual(told);
      }),
    );
  });
});

describe("what is left", () => {
  it("is what Stripe holds, its fees, income and VAT", () => {
    expect(balances(paid)).toEqual({
      [`${a} STRIPE `]: 196_80n,
      [`${a} FEES `]: 320n,
      [`${a} FUND garden-waste`]: -100_00n,
      [`${a} VAT standard`]: -20_00n,
      [`${a} FUND council-tax`]: -80_00n,
    });
    expect(balances([...paid, ...refunded])).toEqual({
      [`${a} STRIPE `]: 76_80n,
      [`${a} FEES `]: 320n,
      [`${a} FUND council-tax`]: -80_00n,
    });
  });

  it("mirrors what the platform and a council owe each other", () => {
    const [refundOnTheWay, lost] = [
      stories["a line of a basket refunded"],
      stories["a basket's dispute that is lost"],
    ];
    expect(balances(basket)).toMatchObject({ [`${a} STRIPE `]: 60_00n, [`${b} STRIPE `]: 40_00n });
    expect(Object.keys(balances(refundOnTheWay ?? [])).join()).not.toContain("DUE_");
    const standing = balances(lost ?? []);
    expect(standing[`${platformBook} DUE_FROM ${a}`]).toBe(60_00n);
    expect(standing[`${a} DUE_TO ${platformObject}`]).toBe(-60_00n);
    expect(standing[`${b} DUE_TO ${platformObject}`]).toBe(-40_00n);
    expect(standing[`${platformBook} STRIPE `]).toBe(-121_70n);
  });
});
