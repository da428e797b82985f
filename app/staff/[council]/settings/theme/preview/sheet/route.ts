import { themeCss } from "@/lib/councils";
import { route } from "@/lib/web";
import { administrators } from "../../../settings-page";
import { themeIn } from "../../preview-path";

/** The stylesheet of a theme that is not saved yet, for its preview. Nobody keeps it. */
export const GET = route(administrators, async (request) => {
  const theme = themeIn(Object.fromEntries(request.nextUrl.searchParams));
  if (!theme) return new Response(null, { status: 404 });
  return new Response(themeCss(theme), {
    headers: { "Content-Type": "text/css; charset=utf-8", "Cache-Control": "private, no-store" },
  });
});
