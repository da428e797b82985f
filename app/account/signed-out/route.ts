import { redirectTo } from "@/app/_outside/begin";
import { anybody, route } from "@/lib/web";

/** Where GOV.UK One Login sends residents whose session there has ended. */
export const GET = route(anybody, async () => redirectTo("/account/sign-in?signed-out"));
