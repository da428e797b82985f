import { settings } from "@/lib/platform";
import type { Provider } from "./provider";
import { stripeProvider } from "./stripe";

let provider: Provider | null | undefined;

/** Who takes the money; null where nothing is set, and nothing can be paid. */
export function providerInUse(): Provider | null {
  if (provider === undefined) {
    const { stripe } = settings();
    provider = stripe ? stripeProvider(stripe) : null;
  }
  return provider;
}

/** By what an attempt is paid, and when; what is in use and now, where a caller says nothing. */
export interface Using {
  provider?: Provider | null;
  now?: Date;
}
