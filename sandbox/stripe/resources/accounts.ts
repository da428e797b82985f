import type Stripe from "stripe";
import { z } from "zod";
import type { Account } from "../known";
import { StripeFault } from "../wire/faults";
import { list } from "../wire/list";
import { merged, of, pageParams, paramsOf } from "../wire/params";
import { type Route, route } from "../wire/route";
import { type Desk, platformAccount, type World } from "../world";

/** An account that is named so is made when it is first named. */
const madeOnDemand = /^acct_sandbox\w{1,80}$/;

/**
 * The account that a request acts for: the platform's own, or the connected one of its context.
 * @throws StripeFault where there is no such account
 */
export function accountOf(world: World, context: string | null): string {
  const id = context ?? platformAccount;
  if (world.store.get("account", "", id)) return id;
  if (!madeOnDemand.test(id)) {
    throw new StripeFault(403, {
      code: "account_invalid",
      message: `The provided key does not have access to account '${id}' (or that account does not exist). Application access may have been revoked.`,
    });
  }
  world.store.atomically(() => world.store.put("account", "", fresh(world, { id })));
  return id;
}

/** The stand-in's fresh account is ready at once: nobody is asked who they are. */
function fresh(
  world: World,
  {
    id,
    email = null,
    metadata = {},
  }: { id: string; email?: string | null; metadata?: Record<string, string> },
) {
  return {
    id,
    object: "account",
    business_profile: null,
    business_type: "government_entity",
    capabilities: { card_payments: "active", bacs_debit_payments: "active", transfers: "active" },
    charges_enabled: true,
    country: "GB",
    created: world.clock.now(),
    default_currency: "gbp",
    details_submitted: true,
    email,
    metadata,
    payouts_enabled: true,
    settings: null,
    type: "standard",
  } satisfies Account;
}

/** Says whether an account can be paid out, and tells it. */
export function markPayouts(desk: Desk, payouts_enabled: boolean): void {
  const { store } = desk.world;
  const account = store.get("account", "", desk.account);
  if (!account || account.payouts_enabled === payouts_enabled) return;
  const marked = store.put("account", "", { ...account, payouts_enabled });
  desk.emit("account.updated", marked);
}

const createParams = paramsOf<Stripe.AccountCreateParams>()({
  business_type: of.text.optional(),
  country: z.literal("GB", "The sandbox knows GB only").optional(),
  default_currency: of.currency.optional(),
  email: z.email().max(300).optional(),
  metadata: of.metadata.optional(),
  type: z.literal("standard", "The sandbox knows standard accounts only").optional(),
  capabilities: z.record(z.string(), z.strictObject({ requested: of.flag })).optional(),
});

const updateParams = paramsOf<Stripe.AccountUpdateParams>()({
  email: z.email().max(300).optional(),
  metadata: of.metadata.optional(),
});

export const accountRoutes: Route[] = [
  route("GET", "/v1/account", paramsOf()({}), (desk) => own(desk, desk.account)),
  route("POST", "/v1/accounts", createParams, (desk, { email, metadata }) => {
    const id = desk.newId("acct").slice(0, 21);
    return desk.world.store.put("account", "", fresh(desk.world, { id, email, metadata }));
  }),
  route("GET", "/v1/accounts", paramsOf<Stripe.AccountListParams>()(pageParams), (desk, params) => {
    const connected = desk.world.store
      .all("account", "")
      .filter(({ id }) => id !== platformAccount);
    return list("/v1/accounts", connected, params);
  }),
  route("POST", "/v1/accounts/:id", updateParams, (desk, { email, metadata }, { id }) => {
    const account = own(desk, id);
    const updated = desk.world.store.put("account", "", {
      ...account,
      email: email ?? account.email,
      metadata: merged(account.metadata ?? {}, metadata),
    });
    desk.world.desk(id).emit("account.updated", updated);
    return updated;
  }),
  route("GET", "/v1/accounts/:id", paramsOf()({}), (desk, _, { id }) => own(desk, id)),
];

/** An account by its id, where there is one. */
export function accountNamed(world: World, id: string): Account | undefined {
  return world.store.get("account", "", id);
}

function own(desk: Desk, id: string): Account {
  const found = accountNamed(desk.world, accountOf(desk.world, id));
  if (!found) throw new Error("An account that is named is there");
  return found;
}
