import { missingNeeds } from "@/lib/platform";
import { anybody, route } from "@/lib/web";

/** 200 where database, migrations and worker are there, else 503 and which of them is missing. */
export const GET = route(anybody, async () => {
  const missing = await missingNeeds();
  const ready = missing.length === 0;
  return Response.json({ ready, missing }, { status: ready ? 200 : 503 });
});
