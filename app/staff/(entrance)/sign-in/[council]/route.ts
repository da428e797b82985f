import { sendOut } from "@/app/_outside/begin";
import { beginDirectory } from "@/lib/identity";
import { anybody, route } from "@/lib/web";

/** Sends an officer out to their council's directory. */
export const GET = route(anybody, (request, { who }, { council }: { council: string }) => {
  const from = request.nextUrl.searchParams.get("from");
  return sendOut(
    { kind: "staff", who, from },
    (back) => beginDirectory(council, back),
    `/staff/sign-in/${encodeURIComponent(council)}/problem`,
  );
});
