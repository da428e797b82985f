import type Stripe from "stripe";
import { list, within } from "../wire/list";
import { of, pageParams, paramsOf } from "../wire/params";
import { type Route, route } from "../wire/route";

const listParams = paramsOf<Stripe.RefundListParams & Stripe.DisputeListParams>()({
  ...pageParams,
  charge: of.id.optional(),
  created: of.times.optional(),
  payment_intent: of.id.optional(),
});

/** Lists what charges have had: by the charge, by its payment and by when. */
export function listOfCharges(kind: "refund" | "dispute"): Route {
  const path = `/v1/${kind}s`;
  return route("GET", path, listParams, (desk, params) => {
    const { charge, payment_intent, created } = params;
    const found = desk
      .all(kind)
      .filter(
        (one) =>
          (!charge || one.charge === charge) &&
          (!payment_intent || one.payment_intent === payment_intent) &&
          within(one.created, created),
      );
    return list(path, found, params);
  });
}
