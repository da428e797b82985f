import { redirectTo } from "@/app/_outside/begin";
import { returnFromDirectory } from "@/lib/identity";
import { anybody, pathAfterSignIn, route } from "@/lib/web";

/** Where a council's directory sends officers back to. What it says is read once, and out of the address at once. */
export const GET = route(anybody, async (request, { who }, { council }: { council: string }) => {
  const back = await returnFromDirectory(council, request.nextUrl.searchParams, who);
  if (back.ok) return redirectTo(pathAfterSignIn("staff", back.from) ?? `/staff/${council}`);
  if (back.reason === "no-directory") return new Response(null, { status: 404 });
  return redirectTo(`/staff/sign-in/${encodeURIComponent(council)}/problem?why=${back.reason}`);
});
