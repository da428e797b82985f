import type Stripe from "stripe";
import { type Charge, idOf, type Transfer } from "../known";
import { invalid } from "../wire/faults";
import { list, within } from "../wire/list";
import { merged, of, pageParams, paramsOf } from "../wire/params";
import { type Route, route } from "../wire/route";
import type { Desk } from "../world";
import { accountOf } from "./accounts";
import { balanceOf } from "./balance";
import { post } from "./balance-transactions";
import { freshCharge, settle } from "./charges";

const createParams = paramsOf<Stripe.TransferCreateParams>()({
  amount: of.amount,
  currency: of.currency,
  description: of.text.optional(),
  destination: of.id,
  metadata: of.metadata.optional(),
  source_transaction: of.id.optional(),
  transfer_group: of.text.optional(),
});

export const transferRoutes: Route[] = [
  route("POST", "/v1/transfers", createParams, (desk, params) => {
    if (!desk.isPlatform) throw invalid("Only the platform can make transfers.");
    const to = desk.world.desk(accountOf(desk.world, params.destination));
    if (to.isPlatform) throw invalid("Cannot transfer to your own account.", "destination");
    const source = params.source_transaction
      ? coveringCharge(desk, params.source_transaction, params.amount)
      : undefined;
    if (!source && balanceOf(desk).available < params.amount) throw tooLow("your Stripe account");
    return transfer(desk, to, source, params);
  }),
  route(
    "GET",
    "/v1/transfers",
    paramsOf<Stripe.TransferListParams>()({
      ...pageParams,
      created: of.times.optional(),
      destination: of.id.optional(),
      transfer_group: of.text.optional(),
    }),
    (desk, params) => {
      const { destination, transfer_group, created } = params;
      const found = desk
        .all("transfer")
        .filter(
          (one) =>
            (!destination || one.destination === destination) &&
            (!transfer_group || one.transfer_group === transfer_group) &&
            within(one.created, created),
        );
      return list(
        "/v1/transfers",
        found.map((one) => withReversals(desk, one)),
        params,
      );
    },
  ),
  route("GET", "/v1/transfers/:id", paramsOf()({}), (desk, _, { id }) =>
    withReversals(desk, desk.find("transfer", id)),
  ),
  route(
    "POST",
    "/v1/transfers/:id",
    paramsOf<Stripe.TransferUpdateParams>()({
      description: of.text.optional(),
      metadata: of.metadata.optional(),
    }),
    (desk, { description, metadata }, { id }) => {
      const one = desk.find("transfer", id);
      const updated = desk.put("transfer", {
        ...one,
        description: description ?? one.description,
        metadata: merged(one.metadata, metadata),
      });
      desk.emit("transfer.updated", withReversals(desk, updated));
      return withReversals(desk, updated);
    },
  ),
];

/** Stripe's words where a balance does not reach. */
export function tooLow(whose: string) {
  return invalid(
    `You have insufficient available funds in ${whose}.`,
    undefined,
    "balance_insufficient",
  );
}

/** A transfer with the first of its reversals, as it is shown. */
export function withReversals(desk: Desk, one: Transfer): Transfer {
  const all = desk.all("reversal").filter((reversal) => reversal.transfer === one.id);
  return { ...one, reversals: list(`/v1/transfers/${one.id}/reversals`, all, {}) };
}

interface Asked {
  amount: number;
  description?: string | undefined;
  metadata?: Record<string, string> | undefined;
  transfer_group?: string | undefined;
}

function transfer(from: Desk, to: Desk, source: Charge | undefined, asked: Asked): Transfer {
  const { amount, description = null, metadata = {} } = asked;
  const id = from.newId("tr");
  const availableOn = source && availableOf(from, source);
  const gone = post(from, {
    type: "transfer",
    category: "transfer",
    amount: -amount,
    source: id,
    description,
    ...(availableOn && { availableOn }),
  });
  const payment = freshCharge(to, "py", amount);
  const come = post(to, {
    type: "payment",
    category: "charge",
    amount,
    source: payment.id,
    description,
    ...(availableOn && { availableOn }),
  });
  to.put("charge", { ...payment, balance_transaction: come.id, source_transfer: id });
  const made = from.put("transfer", {
    id,
    object: "transfer",
    amount,
    amount_reversed: 0,
    balance_transaction: gone.id,
    created: from.now(),
    currency: "gbp",
    description,
    destination: to.account,
    destination_payment: payment.id,
    livemode: false,
    metadata,
    reversals: { object: "list", data: [], has_more: false, url: `/v1/transfers/${id}/reversals` },
    reversed: false,
    source_transaction: source?.id ?? null,
    source_type: "card",
    transfer_group: asked.transfer_group ?? source?.transfer_group ?? null,
  } satisfies Transfer);
  from.emit("transfer.created", made);
  return made;
}

/** A charge that has enough left for a transfer out of it. */
function coveringCharge(desk: Desk, id: string, amount: number): Charge {
  const found = desk.find("charge", id, "source_transaction");
  if (found.status !== "succeeded") {
    throw invalid(`The charge ${id} has not succeeded.`, "source_transaction");
  }
  const charge = settle(desk, id);
  const given = desk
    .all("transfer")
    .filter(({ source_transaction }) => source_transaction === id)
    .reduce((sum, one) => sum + one.amount, 0);
  if (given + amount > charge.amount) {
    throw invalid(
      "Cannot create transfers totalling more than the amount of the source transaction.",
      "amount",
    );
  }
  return charge;
}

function availableOf(desk: Desk, charge: Charge): number {
  const id = idOf(charge.balance_transaction) ?? "";
  return Math.max(desk.find("balance_transaction", id).available_on, desk.now());
}
