import { sendOut } from "@/app/_outside/begin";
import { beginOneLogin } from "@/lib/identity";
import { anybody, route } from "@/lib/web";

/** Sends a resident out to GOV.UK One Login. */
export const GET = route(anybody, (request, { who }) => {
  const from = request.nextUrl.searchParams.get("from");
  return sendOut(
    { kind: "resident", who, from },
    beginOneLogin,
    "/account/sign-in/one-login/problem",
  );
});
