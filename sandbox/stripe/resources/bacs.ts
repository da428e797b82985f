import type { Charge, Mandate, PaymentIntent, PaymentMethod } from "../known";
import { idOf } from "../known";
import { workingDaysLater } from "../rules/working-days";
import { StripeFault } from "../wire/faults";
import type { Desk } from "../world";
import { post } from "./balance-transactions";
import { makeCharge, settle } from "./charges";
import { openDispute } from "./disputes";
import { activeMandate, endMandate } from "./mandates";
import { bankOf } from "./payment-methods";
import { settleSession } from "./session-settlement";

/**
 * Sends a debit to its bank: processing for some working days, then it stands or comes back. The
 * money stands in the balance from now on, as pending.
 * @throws StripeFault where there is no mandate for it
 */
export function debit(desk: Desk, intent: PaymentIntent, method: PaymentMethod): PaymentIntent {
  const mandate = mandateFor(desk, method);
  const bank = bankOf(desk, method.id);
  if (!bank) throw new Error("An account that was typed is one of the test accounts");
  const charge = makeCharge(desk, intent, method, { status: "pending", mandate: mandate.id });
  const processing = desk.put("payment_intent", {
    ...intent,
    latest_charge: charge.id,
    last_payment_error: null,
    next_action: null,
    payment_method: method.id,
    processing: null,
    status: "processing",
  });
  desk.emit("charge.pending", charge);
  desk.emit("payment_intent.processing", processing);
  settle(desk, charge.id);
  const at = workingDaysLater(desk.now(), bank.days) + morning;
  desk.schedule(at, { does: "bacs-settles", account: desk.account, charge: charge.id });
  return processing;
}

/** When the banks' answers come in, in seconds after midnight. */
const morning = 8 * 3_600;

/** What the bank says of a debit, on its day. */
export function settleDebit(desk: Desk, id: string): void {
  const charge = desk.find("charge", id);
  const bank = bankOf(desk, charge.payment_method ?? "");
  const intent = desk.find("payment_intent", idOf(charge.payment_intent) ?? "");
  if (!bank?.fails) stand(desk, intent, charge, bank?.disputes ?? false);
  else comeBack(desk, intent, charge, bank.fails, bank.endsMandate ?? false);
}

function stand(desk: Desk, intent: PaymentIntent, charge: Charge, isDisputed: boolean): void {
  const paid = desk.put("charge", { ...charge, paid: true, status: "succeeded" });
  const succeeded = desk.put("payment_intent", {
    ...intent,
    amount_received: intent.amount,
    status: "succeeded",
  });
  desk.emit("charge.succeeded", paid);
  desk.emit("payment_intent.succeeded", succeeded);
  settleSession(desk, succeeded, "succeeded");
  if (isDisputed) openDispute(desk, charge.id, "bank_cannot_process");
}

function comeBack(
  desk: Desk,
  intent: PaymentIntent,
  charge: Charge,
  code: "insufficient_funds" | "debit_not_authorized" | "account_closed",
  endsMandate: boolean,
): void {
  const message = messages[code];
  const back = post(desk, {
    type: "payment_failure_refund",
    category: "charge_failure",
    amount: -charge.amount,
    fee: -feeOf(desk, charge),
    source: charge.id,
    availableOn: availableOf(desk, charge),
  });
  const failed = desk.put("charge", {
    ...charge,
    failure_balance_transaction: back.id,
    failure_code: code,
    failure_message: message,
    paid: false,
    status: "failed",
  });
  desk.emit("charge.failed", failed);
  const mandate = charge.payment_method_details?.bacs_debit?.mandate;
  if (endsMandate && mandate) endMandate(desk, mandate);
  const method = desk.find("payment_method", charge.payment_method ?? "");
  const waiting = desk.put("payment_intent", {
    ...intent,
    last_payment_error: {
      type: "invalid_request_error",
      code: "payment_intent_payment_attempt_failed",
      decline_code: code,
      message,
      payment_method: method,
      charge: charge.id,
    },
    payment_method: null,
    status: "requires_payment_method",
  });
  desk.emit("payment_intent.payment_failed", waiting);
  settleSession(desk, waiting, "failed");
}

const messages = {
  insufficient_funds: "The customer's account has insufficient funds to cover this payment.",
  debit_not_authorized: "The customer has notified their bank that this payment was unauthorized.",
  account_closed: "The customer's bank account has been closed.",
};

/** A debit that comes back costs nothing: its fee comes back with it. */
function feeOf(desk: Desk, charge: Charge): number {
  return transactionOf(desk, charge).fee;
}

/** What was never there is taken from what would have come. */
function availableOf(desk: Desk, charge: Charge): number {
  return Math.max(transactionOf(desk, charge).available_on, desk.now());
}

function transactionOf(desk: Desk, charge: Charge) {
  return desk.find("balance_transaction", idOf(charge.balance_transaction) ?? "");
}

function mandateFor(desk: Desk, method: PaymentMethod): Mandate {
  const mandate = activeMandate(desk, method.id);
  if (mandate) return mandate;
  throw new StripeFault(400, {
    code: "payment_method_invalid_parameter",
    message: "The bank account has no mandate that a payment could be taken under.",
    param: "payment_method",
  });
}
