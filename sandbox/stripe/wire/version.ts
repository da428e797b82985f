import Stripe from "stripe";

/** The version of the API whose objects the stand-in makes: the SDK's own. */
export const apiVersion = Stripe.API_VERSION;
