import { redirectTo } from "@/app/_outside/begin";
import { returnFromOneLogin } from "@/lib/identity";
import { anybody, pathAfterSignIn, route } from "@/lib/web";

/** Where GOV.UK One Login sends residents back to. What it says is read once, and out of the address at once. */
export const GET = route(anybody, async (request, { who }) => {
  const back = await returnFromOneLogin(request.nextUrl.searchParams, who);
  if (back.ok) return redirectTo(pathAfterSignIn("resident", back.from) ?? "/account");
  if (back.reason === "not-set") return new Response(null, { status: 404 });
  if (back.reason === "join") return redirectTo("/account/sign-in/one-login/connect");
  return redirectTo(`/account/sign-in/one-login/problem?why=${back.reason}`);
});
