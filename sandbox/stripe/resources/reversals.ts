import type Stripe from "stripe";
import { idOf, type TransferReversal } from "../known";
import { invalid, missing } from "../wire/faults";
import { list } from "../wire/list";
import { of, pageParams, paramsOf } from "../wire/params";
import { type Route, route } from "../wire/route";
import type { Desk } from "../world";
import { balanceOf } from "./balance";
import { post } from "./balance-transactions";
import { countRefunded, freshRefund } from "./refunds";
import { tooLow, withReversals } from "./transfers";

const createParams = paramsOf<Stripe.TransferCreateReversalParams>()({
  amount: of.amount.optional(),
  description: of.text.optional(),
  metadata: of.metadata.optional(),
});

export const reversalRoutes: Route[] = [
  route("POST", "/v1/transfers/:id/reversals", createParams, (desk, params, { id }) => {
    const transfer = desk.find("transfer", id);
    const left = transfer.amount - transfer.amount_reversed;
    const amount = params.amount ?? left;
    if (left === 0) throw invalid(`Transfer ${id} has already been fully reversed.`, "id");
    if (amount > left) {
      throw invalid(`The reversal exceeds what is left of the transfer (${left}).`, "amount");
    }
    const from = desk.world.desk(idOf(transfer.destination) ?? "");
    if (balanceOf(from).available < amount) throw tooLow("the destination's Stripe account");
    return reverse(desk, from, id, amount, params.metadata ?? {});
  }),
  route(
    "GET",
    "/v1/transfers/:id/reversals",
    paramsOf<Stripe.TransferListReversalsParams>()(pageParams),
    (desk, params, { id }) => {
      const { id: transfer } = desk.find("transfer", id);
      const all = desk.all("reversal").filter((one) => one.transfer === transfer);
      return list(`/v1/transfers/${id}/reversals`, all, params);
    },
  ),
  route("GET", "/v1/transfers/:id/reversals/:other", paramsOf()({}), (desk, _, { id, other }) => {
    const found = desk.find("reversal", other);
    if (found.transfer !== id) throw missing("transfer reversal", other);
    return found;
  }),
];

/** The destination gives back, and what it was paid counts as refunded. */
function reverse(
  desk: Desk,
  from: Desk,
  id: string,
  amount: number,
  metadata: Record<string, string>,
): TransferReversal {
  const transfer = desk.find("transfer", id);
  const reversal = desk.newId("trr");
  const back = post(desk, {
    type: "transfer_refund",
    category: "transfer_reversal",
    amount,
    source: reversal,
  });
  const payment = from.find("charge", idOf(transfer.destination_payment) ?? "");
  const refund = from.newId("pyr");
  const gone = post(from, {
    type: "payment_refund",
    category: "refund",
    amount: -amount,
    source: refund,
  });
  from.put("refund", {
    ...freshRefund(from, refund, payment, amount),
    balance_transaction: gone.id,
    source_transfer_reversal: reversal,
  });
  from.emit("charge.refunded", countRefunded(from, payment, amount));
  const made = desk.put("reversal", {
    id: reversal,
    object: "transfer_reversal",
    amount,
    balance_transaction: back.id,
    created: desk.now(),
    currency: "gbp",
    destination_payment_refund: refund,
    metadata,
    source_refund: null,
    transfer: id,
  } satisfies TransferReversal);
  const amount_reversed = transfer.amount_reversed + amount;
  const reversed = amount_reversed === transfer.amount;
  const updated = desk.put("transfer", { ...transfer, amount_reversed, reversed });
  desk.emit("transfer.reversed", withReversals(desk, updated));
  return made;
}
