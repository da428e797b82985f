import { accountNamed } from "../resources/accounts";
import { seen } from "../resources/balance-transactions";
import { withReversals } from "../resources/transfers";
import type { Kinds } from "../state/kinds";
import type { Desk } from "../world";
import { invalid } from "./faults";
import { list } from "./list";

const kinds: Record<string, keyof Kinds> = {
  ch: "charge",
  cs: "session",
  cus: "customer",
  du: "dispute",
  mandate: "mandate",
  pi: "payment_intent",
  pm: "payment_method",
  po: "payout",
  py: "charge",
  pyr: "refund",
  re: "refund",
  seti: "setup_intent",
  tr: "transfer",
  trr: "reversal",
  txn: "balance_transaction",
};

/**
 * An answer with what `expand` asked for in the place of its id: `latest_charge.balance_transaction`,
 * `data.charge`, `line_items`.
 * @throws StripeFault where a property is none that can be expanded
 */
export function expanded(desk: Desk, answer: object, paths: string[]): object {
  return paths.reduce((object, path) => expandOne(desk, object, path.split("."), path), answer);
}

function expandOne(
  desk: Desk,
  object: object,
  [key = "", ...rest]: string[],
  path: string,
): object {
  const value: unknown = Reflect.get(object, key);
  if (Array.isArray(value)) {
    const all = value.map((one) => (rest.length ? expandOne(desk, one, rest, path) : one));
    return { ...object, [key]: all };
  }
  if (value === null) return object;
  const inner = typeof value === "string" ? objectOf(desk, object, key, value) : value;
  const whole = inner ?? computed(desk, object, key);
  if (typeof whole !== "object" || whole === null) {
    throw invalid(`This property cannot be expanded (${path}).`, "expand");
  }
  return { ...object, [key]: rest.length ? expandOne(desk, whole, rest, path) : whole };
}

function objectOf(desk: Desk, holder: object, key: string, id: string): object | undefined {
  if (key === "id") return undefined;
  if (id.startsWith("acct_")) return accountNamed(desk.world, id);
  const kind = kinds[/^[a-z]+/.exec(id)?.[0] ?? ""];
  // What a transfer paid stands at the account that it went to.
  const at = key === "destination_payment" ? Reflect.get(holder, "destination") : undefined;
  const there = typeof at === "string" ? desk.world.desk(at) : desk;
  const found = kind && there.get(kind, id);
  if (!found) return undefined;
  if (found && "object" in found) {
    if (found.object === "balance_transaction") return seen(there, found);
    if (found.object === "transfer") return withReversals(there, found);
  }
  return found;
}

/** Lists that are shown only where they are asked for. */
function computed(desk: Desk, holder: object, key: string): object | undefined {
  const { id, object } = holder as { id?: string; object?: string };
  if (object === "checkout.session" && key === "line_items" && id) {
    const items = desk.get("lines", id)?.items ?? [];
    return list(`/v1/checkout/sessions/${id}/line_items`, items.toReversed(), {});
  }
  if (object === "charge" && key === "refunds" && id) {
    const refunds = desk.all("refund").filter(({ charge }) => charge === id);
    return list(`/v1/charges/${id}/refunds`, refunds, {});
  }
  return undefined;
}
