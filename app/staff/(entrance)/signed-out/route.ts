import { redirectTo } from "@/app/_outside/begin";
import { anybody, route } from "@/lib/web";

/** Where Councils’ directories send officers whose session there has ended. */
export const GET = route(anybody, async () => redirectTo("/staff/sign-in?signed-out"));
