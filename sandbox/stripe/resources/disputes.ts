import type Stripe from "stripe";
import { z } from "zod";
import { type Dispute, idOf } from "../known";
import { disputeFee } from "../rules/fees";
import { day } from "../rules/working-days";
import type { DisputeReason } from "../state/timers";
import { invalid } from "../wire/faults";
import { merged, of, paramsOf } from "../wire/params";
import { type Route, route } from "../wire/route";
import type { Desk } from "../world";
import { post, seen } from "./balance-transactions";
import { settle } from "./charges";
import { evidenceNames, noEvidence } from "./evidence";
import { listOfCharges } from "./of-charges";

/** Days to answer in, and from the answer to the outcome. */
const answerWithin = 9;
const decidedAfter = 1;

/**
 * The payer's bank takes a payment back, with a fee. A debit's is final: it is lost as it begins.
 * What has been refunded already is not contested again.
 */
export function openDispute(desk: Desk, id: string, asked: DisputeReason): Dispute | undefined {
  const charge = settle(desk, id);
  const isFinal = charge.payment_method_details?.type === "bacs_debit";
  const reason = isFinal ? "debit_not_authorized" : asked;
  const amount = charge.amount - charge.amount_refunded;
  if (charge.status !== "succeeded" || charge.disputed || amount <= 0) return undefined;
  const dispute = desk.newId("du");
  const taken = post(desk, {
    type: "adjustment",
    category: "dispute",
    amount: -amount,
    fee: disputeFee,
    source: dispute,
    description: `Chargeback withdrawal for ${charge.id}`,
  });
  const due = desk.now() + answerWithin * day;
  const opened = desk.put("dispute", {
    id: dispute,
    object: "dispute",
    amount,
    balance_transactions: [seen(desk, taken)],
    charge: charge.id,
    created: desk.now(),
    currency: "gbp",
    enhanced_eligibility_types: [],
    evidence: noEvidence,
    evidence_details: {
      due_by: isFinal ? null : due,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: "not_submitted",
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: idOf(charge.payment_intent),
    payment_method_details: isFinal ? undefined : cardDetails,
    reason,
    status: isFinal ? "lost" : "needs_response",
  } satisfies Dispute);
  desk.put("charge", { ...charge, disputed: true });
  desk.emit("charge.dispute.created", opened);
  desk.emit("charge.dispute.funds_withdrawn", opened);
  if (isFinal) desk.emit("charge.dispute.closed", opened);
  else desk.schedule(due, { does: "dispute-is-due", account: desk.account, dispute });
  return opened;
}

/** Time to answer is over: what has not been answered is lost. */
export function dueDispute(desk: Desk, id: string): void {
  if (desk.find("dispute", id).status === "needs_response") endDispute(desk, id, false);
}

/** The bank's last word. What is won comes back; the fee does not. */
export function endDispute(desk: Desk, id: string, won: boolean): Dispute {
  const dispute = desk.find("dispute", id);
  if (dispute.status === "won" || dispute.status === "lost") return dispute;
  if (!won) {
    const lost = desk.put("dispute", { ...dispute, status: "lost" });
    desk.emit("charge.dispute.closed", lost);
    return lost;
  }
  const back = post(desk, {
    type: "adjustment",
    category: "dispute_reversal",
    amount: dispute.amount,
    source: id,
    description: `Chargeback reversal for ${idOf(dispute.charge)}`,
  });
  const over = desk.put("dispute", {
    ...dispute,
    balance_transactions: [...dispute.balance_transactions, seen(desk, back)],
    status: "won",
  });
  desk.emit("charge.dispute.funds_reinstated", over);
  desk.emit("charge.dispute.closed", over);
  return over;
}

/** Evidence by the names that the SDK has for it; some of it is a file that was sent before. */
const evidence = z.partialRecord(z.enum(evidenceNames), z.string().max(150_000));
const updateParams = paramsOf<Stripe.DisputeUpdateParams>()({
  evidence: evidence.optional(),
  metadata: of.metadata.optional(),
  submit: of.flag.optional(),
});

export const disputeRoutes: Route[] = [
  listOfCharges("dispute"),
  route("GET", "/v1/disputes/:id", paramsOf()({}), (desk, _, { id }) => desk.find("dispute", id)),
  route("POST", "/v1/disputes/:id/close", paramsOf()({}), (desk, _, { id }) =>
    endDispute(desk, refuseFinished(desk.find("dispute", id)).id, false),
  ),
  route("POST", "/v1/disputes/:id", updateParams, (desk, params, { id }) => {
    const dispute = refuseFinished(desk.find("dispute", id));
    const file = params.evidence?.uncategorized_file;
    if (file) desk.find("file", file, "evidence[uncategorized_file]");
    // What is saved without a word to the contrary is sent in.
    const isSent = params.evidence !== undefined && params.submit !== false;
    const updated = desk.put("dispute", {
      ...dispute,
      evidence: { ...dispute.evidence, ...params.evidence },
      evidence_details: {
        ...dispute.evidence_details,
        has_evidence: dispute.evidence_details.has_evidence || params.evidence !== undefined,
        submission_count: dispute.evidence_details.submission_count + (isSent ? 1 : 0),
        submission_method: isSent ? "manual" : dispute.evidence_details.submission_method,
      },
      metadata: merged(dispute.metadata, params.metadata),
      status: isSent ? "under_review" : dispute.status,
    });
    desk.emit("charge.dispute.updated", updated);
    if (isSent) decideSoon(desk, updated);
    return updated;
  }),
];

/** Stripe's words for tests decide: `winning_evidence` wins, any other loses. */
function decideSoon(desk: Desk, dispute: Dispute): void {
  const { account } = desk;
  const won = dispute.evidence.uncategorized_text === "winning_evidence";
  const at = desk.now() + decidedAfter * day;
  desk.schedule(at, { does: "dispute-ends", account, dispute: dispute.id, won });
}

function refuseFinished(dispute: Dispute): Dispute {
  if (dispute.status === "needs_response") return dispute;
  throw invalid(`This dispute is already ${dispute.status.replace("_", " ")}.`);
}

const cardDetails = {
  type: "card" as const,
  card: {
    brand: "visa",
    case_type: "chargeback" as const,
    network: "visa",
    network_reason_code: "10.4",
  },
};
