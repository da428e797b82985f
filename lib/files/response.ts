import { idSchema, type Scope, withScope } from "@/lib/platform";
import { photoById } from "./queries";
import { readPhoto } from "./store";

/**
 * Answers a request for a photo as `scope`: its bytes where the row that owns it may be seen, 404
 * otherwise. Never kept by a cache: a photo that an officer hides is gone at once.
 */
export async function photoResponse(scope: Scope, fileId: string): Promise<Response> {
  const id = idSchema.safeParse(fileId);
  if (!id.success) return missing();
  const row = await withScope(scope, (db) => photoById(db, id.data));
  const bytes = row && (await readPhoto(row.id));
  if (!row || !bytes) return missing();
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": row.mime,
      "content-length": String(bytes.length),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      "content-disposition": "inline",
    },
  });
}

function missing(): Response {
  return new Response(null, { status: 404, headers: { "cache-control": "private, no-store" } });
}
