import { challengeToMake, ownFactors } from "@/lib/identity";
import { ofKind, route } from "@/lib/web";

/** Offers a browser to make a passkey: for whoever is in, or has nothing yet to come in by. */
export const POST = route(ofKind, async (_request, { account, isIn }) => {
  const { appSince, passkeys } = await ownFactors(account);
  const isFirst = appSince === null && passkeys.length === 0;
  if (!isIn && !isFirst) return new Response(null, { status: 403 });
  return Response.json(await challengeToMake(account));
});
