import { measurer, route } from "@/lib/web";
import { collect } from "./collect";

/** What this process counts, and how queue and letters stand, as Prometheus reads it. */
export const GET = route(measurer, async () => {
  const { type, text } = await collect();
  return new Response(text, { headers: { "content-type": type } });
});
