import type Stripe from "stripe";
import { z } from "zod";
import { type Charge, idOf, type Refund } from "../known";
import { day, workingDaysLater } from "../rules/working-days";
import { invalid } from "../wire/faults";
import { merged, of, paramsOf } from "../wire/params";
import { type Route, route } from "../wire/route";
import type { Desk } from "../world";
import { post } from "./balance-transactions";
import { settle } from "./charges";
import { listOfCharges } from "./of-charges";
import { cardOf } from "./payment-methods";

const createParams = paramsOf<Stripe.RefundCreateParams>()({
  amount: of.amount.optional(),
  charge: of.id.optional(),
  currency: of.currency.optional(),
  metadata: of.metadata.optional(),
  payment_intent: of.id.optional(),
  reason: z.enum(["duplicate", "fraudulent", "requested_by_customer"]).optional(),
});

export const refundRoutes: Route[] = [
  route("POST", "/v1/refunds", createParams, (desk, params) => {
    const charge = settle(desk, refundable(desk, params).id);
    const left = charge.amount - charge.amount_refunded;
    const amount = params.amount ?? left;
    if (amount > left) {
      throw invalid(
        `Refund amount (£${pounds(amount)}) is greater than unrefunded amount on charge (£${pounds(left)})`,
        "amount",
      );
    }
    return refund(desk, charge, amount, params.reason ?? null, params.metadata ?? {});
  }),
  listOfCharges("refund"),
  route("GET", "/v1/refunds/:id", paramsOf()({}), (desk, _, { id }) => desk.find("refund", id)),
  route(
    "POST",
    "/v1/refunds/:id",
    paramsOf<Stripe.RefundUpdateParams>()({ metadata: of.metadata.optional() }),
    (desk, { metadata }, { id }) => {
      const one = desk.find("refund", id);
      const updated = desk.put("refund", {
        ...one,
        metadata: merged(one.metadata ?? {}, metadata),
      });
      desk.emit("refund.updated", updated);
      return updated;
    },
  ),
];

/** The money leaves the balance at once, however long its way is. */
function refund(
  desk: Desk,
  charge: Charge,
  amount: number,
  reason: Refund["reason"],
  metadata: Record<string, string>,
): Refund {
  const isCard = charge.payment_method_details?.type === "card";
  const behaves = cardOf(desk, charge.payment_method ?? "")?.refunds;
  const isLate = !isCard || behaves === "late";
  const id = desk.newId(isCard ? "re" : "pyr");
  const gone = post(desk, {
    type: isCard ? "refund" : "payment_refund",
    category: "refund",
    amount: -amount,
    source: id,
    description: charge.description,
  });
  const made = desk.put("refund", {
    ...freshRefund(desk, id, charge, amount),
    balance_transaction: gone.id,
    destination_details: isCard
      ? {
          type: "card",
          card: {
            reference_status: "pending",
            reference_type: "acquirer_reference_number",
            type: "refund",
          },
        }
      : { type: "bacs_debit" },
    metadata,
    reason,
    status: isLate ? "pending" : "succeeded",
  } satisfies Refund);
  const refunded = countRefunded(desk, charge, amount);
  desk.emit("refund.created", made);
  desk.emit("charge.refunded", refunded);
  if (isLate || behaves) {
    const at = isCard ? desk.now() + day : workingDaysLater(desk.now(), 3);
    const fails = behaves === "fail";
    desk.schedule(at, { does: "refund-settles", account: desk.account, refund: id, fails });
  }
  return made;
}

/** What the payer's bank says in the end. A refund that fails puts its money back. */
export function settleRefund(desk: Desk, id: string, fails: boolean): Refund {
  const one = desk.find("refund", id);
  if (one.status === "failed") return one;
  if (!fails) {
    const done = desk.put("refund", { ...one, status: "succeeded" });
    desk.emit("refund.updated", done);
    return done;
  }
  const charge = desk.find("charge", idOf(one.charge) ?? "");
  const back = post(desk, {
    type: "refund_failure",
    category: "refund_failure",
    amount: one.amount,
    source: id,
    description: "REFUND FAILURE",
  });
  const failed = desk.put("refund", {
    ...one,
    failure_balance_transaction: back.id,
    failure_reason: "expired_or_canceled_card",
    status: "failed",
  });
  countRefunded(desk, charge, -one.amount);
  desk.emit("refund.updated", failed);
  desk.emit("refund.failed", failed);
  return failed;
}

export function freshRefund(desk: Desk, id: string, charge: Charge, amount: number): Refund {
  return {
    id,
    object: "refund",
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: desk.now(),
    currency: "gbp",
    customer: idOf(charge.customer),
    customer_account: null,
    metadata: {},
    payment_intent: idOf(charge.payment_intent),
    payment_method: charge.payment_method,
    reason: null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: "succeeded",
    transfer_reversal: null,
  } satisfies Refund;
}

export function countRefunded(desk: Desk, charge: Charge, amount: number): Charge {
  const amount_refunded = charge.amount_refunded + amount;
  const refunded = amount_refunded === charge.amount;
  return desk.put("charge", { ...charge, amount_refunded, refunded });
}

function refundable(
  desk: Desk,
  { charge: id, payment_intent }: { charge?: string; payment_intent?: string },
): Charge {
  if (!id === !payment_intent) {
    throw invalid(
      "One of the following params should be provided for this request: payment_intent or charge.",
    );
  }
  const intent = payment_intent && desk.find("payment_intent", payment_intent, "payment_intent");
  const latest = intent ? idOf(intent.latest_charge) : id;
  if (!latest)
    throw invalid(
      `This PaymentIntent (${payment_intent}) does not have a successful charge to refund.`,
    );
  const charge = desk.find("charge", latest, "charge");
  if (charge.status !== "succeeded") {
    throw invalid(`Charge ${charge.id} cannot be refunded: it has not succeeded.`, "charge");
  }
  if (charge.disputed) {
    throw invalid(
      `Charge ${charge.id} has been charged back; cannot issue a refund.`,
      "charge",
      "charge_disputed",
    );
  }
  if (charge.refunded) {
    throw invalid(
      `Charge ${charge.id} has already been refunded.`,
      "charge",
      "charge_already_refunded",
    );
  }
  return charge;
}

function pounds(pence: number): string {
  return (pence / 100).toFixed(2);
}
