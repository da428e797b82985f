import type Stripe from "stripe";
import { z } from "zod";
import type { Customer } from "../known";
import { list, within } from "../wire/list";
import { merged, of, pageParams, paramsOf } from "../wire/params";
import { type Route, route } from "../wire/route";
import type { Desk } from "../world";

interface Said {
  email?: string | null | undefined;
  name?: string | null | undefined;
  description?: string | null | undefined;
  metadata?: Record<string, string> | undefined;
}

export function makeCustomer(
  desk: Desk,
  { email = null, name = null, description = null, metadata = {} }: Said,
): Customer {
  const customer = {
    id: desk.newId("cus"),
    object: "customer",
    balance: 0,
    created: desk.now(),
    currency: null,
    default_source: null,
    delinquent: false,
    description,
    discount: null,
    email,
    invoice_prefix: desk.newId("x").slice(2, 10).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata,
    name,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: "none",
    test_clock: null,
  } satisfies Customer;
  desk.emit("customer.created", desk.put("customer", customer));
  return customer;
}

const said = {
  email: z.email().max(300).optional(),
  name: of.text.optional(),
  description: of.text.optional(),
  metadata: of.metadata.optional(),
};

export const customerRoutes: Route[] = [
  route("POST", "/v1/customers", paramsOf<Stripe.CustomerCreateParams>()(said), makeCustomer),
  route(
    "GET",
    "/v1/customers",
    paramsOf<Stripe.CustomerListParams>()({
      ...pageParams,
      created: of.times.optional(),
      email: of.text.optional(),
    }),
    (desk, params) => {
      const found = desk.all("customer").filter(({ created, email }) => {
        return within(created, params.created) && (!params.email || params.email === email);
      });
      return list("/v1/customers", found, params);
    },
  ),
  route("GET", "/v1/customers/:id", paramsOf()({}), (desk, _, { id }) => desk.find("customer", id)),
  route(
    "POST",
    "/v1/customers/:id",
    paramsOf<Stripe.CustomerUpdateParams>()(said),
    (desk, { email, name, description, metadata }, { id }) => {
      const customer = desk.find("customer", id);
      const updated = desk.put("customer", {
        ...customer,
        email: email ?? customer.email,
        name: name ?? customer.name ?? null,
        description: description ?? customer.description,
        metadata: merged(customer.metadata, metadata),
      });
      desk.emit("customer.updated", updated);
      return updated;
    },
  ),
];
