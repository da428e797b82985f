import type Stripe from "stripe";

/** Events as the SDK knows them: a type that it does not know does not compile. */
export type Event = Stripe.Event;
