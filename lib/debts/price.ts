import type { Pence } from "@/lib/money";
import type { Day } from "@/lib/platform";
import type { PriceKind } from "./schema";

/** What a penalty costs from a day on, in London. */
export interface Price {
  from: Day;
  kind: PriceKind;
  amount: Pence;
}

/**
 * What a penalty costs on a day: the price that began last; null before the first, when its owner is to
 * be asked. Fixed where somebody goes to pay; midnight between that and the payment changes nothing.
 */
export function priceOn(prices: readonly Price[], day: Day): Price | null {
  const begun = prices.filter(({ from }) => from <= day);
  return begun.reduce<Price | null>(
    (last, each) => (last && last.from > each.from ? last : each),
    null,
  );
}

/** The price that comes next after a day, for the page to say how long this one holds; null for none. */
export function nextPrice(prices: readonly Price[], day: Day): Price | null {
  const coming = prices.filter(({ from }) => from > day);
  return coming.reduce<Price | null>(
    (next, each) => (next && next.from < each.from ? next : each),
    null,
  );
}
