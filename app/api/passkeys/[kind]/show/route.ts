import { challengeToShow } from "@/lib/identity";
import { ofKind, route } from "@/lib/web";

/** Asks a browser for a passkey of whoever is signed in, or on the way in. */
export const POST = route(ofKind, async (_request, { account }) =>
  Response.json(await challengeToShow(account)),
);
