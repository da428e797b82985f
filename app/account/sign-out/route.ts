import { leave } from "@/lib/identity";
import { anybody, route } from "@/lib/web";

/** Posted by the button in the header. An address of its own, so that it outlives a deployment. */
export const POST = route(anybody, async () => {
  await leave("resident");
  return new Response(null, { status: 303, headers: { Location: "/account/sign-in?signed-out" } });
});
