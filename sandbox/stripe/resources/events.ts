import type Stripe from "stripe";
import { z } from "zod";
import { list, within } from "../wire/list";
import { of, pageParams, paramsOf } from "../wire/params";
import { type Route, route } from "../wire/route";

const listParams = paramsOf<Stripe.EventListParams>()({
  ...pageParams,
  created: of.times.optional(),
  type: of.text.optional(),
  types: z.array(of.text).max(20).optional(),
});

export const eventRoutes: Route[] = [
  route("GET", "/v1/events", listParams, (desk, params) => {
    const { type, types, created } = params;
    const found = desk
      .all("event")
      .filter(
        (event) =>
          (!type || fits(event.type, type)) &&
          (!types || types.some((one) => fits(event.type, one))) &&
          within(event.created, created),
      );
    return list("/v1/events", found, params);
  }),
  route("GET", "/v1/events/:id", paramsOf()({}), (desk, _, { id }) => desk.find("event", id)),
];

/** `payout.*` stands for all that happens to payouts. */
function fits(type: string, asked: string): boolean {
  return asked.endsWith("*") ? type.startsWith(asked.slice(0, -1)) : type === asked;
}
