import { themeCss, themeHref } from "@/lib/councils";
import { route, visitor } from "@/lib/web";

/**
 * A council's stylesheet, under the hash of its content: kept for ever by whoever fetched it. One
 * of another time leads to today's.
 */
export const GET = route(
  visitor,
  async (_request, { council }, { file }: { council: string; file: string }) => {
    const href = themeHref(council);
    if (!/^[0-9a-f]{12}\.css$/.test(file)) return new Response(null, { status: 404 });
    if (!href.endsWith(`/${file}`)) {
      return new Response(null, { status: 302, headers: { Location: href } });
    }
    return new Response(themeCss(council.theme), {
      headers: {
        "Content-Type": "text/css; charset=utf-8",
        "Cache-Control": "public, max-age=31536000, immutable",
      },
    });
  },
);
