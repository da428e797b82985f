import { oneLogin, publicKeys } from "@/lib/identity";
import { anybody, route } from "@/lib/web";

/** The public half of the key that we sign with, for GOV.UK One Login to fetch. */
export const GET = route(anybody, async () => {
  const proof = oneLogin()?.provider.proof;
  if (!proof || !("privateKey" in proof)) return new Response(null, { status: 404 });
  return Response.json(publicKeys(proof.privateKey));
});
