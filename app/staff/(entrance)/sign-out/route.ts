import { redirectTo } from "@/app/_outside/begin";
import { hasWayOut, leave } from "@/lib/identity";
import { anybody, route } from "@/lib/web";

/** Posted by the button in the header. An address of its own, so that it outlives a deployment. */
export const POST = route(anybody, async () => {
  const goesOn = await hasWayOut("staff");
  await leave("staff");
  return redirectTo(goesOn ? "/staff/sign-out/provider" : "/staff/sign-in?signed-out");
});
