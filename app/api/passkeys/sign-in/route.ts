import { challengeToShow } from "@/lib/identity";
import { type Limit, withinLimit } from "@/lib/platform";
import { anybody, route } from "@/lib/web";

const limit: Limit = { name: "passkey challenges by address", tries: 100, seconds: 15 * 60 };

/** Asks a browser for whichever passkey its holder signs in with. */
export const POST = route(anybody, async (_request, { who }) => {
  if (!(await withinLimit(limit, who))) return new Response(null, { status: 429 });
  return Response.json(await challengeToShow(null));
});
