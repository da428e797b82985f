import { settings } from "@/lib/platform";
import { anybody, route } from "@/lib/web";
import { securityText } from "./text";

/** Whom to tell of a weakness; also under `/.well-known`. Nothing where nobody is named. */
export const GET = route(anybody, async () => {
  const { securityContact, publicUrl } = settings();
  if (!securityContact) return new Response(null, { status: 404 });
  return new Response(securityText({ contact: securityContact, publicUrl }, new Date()), {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "public, max-age=3600",
    },
  });
});
