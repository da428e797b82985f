import { idSchema, type Scope, withScope } from "@/lib/platform";
import { fileById } from "./queries";
import { readStored } from "./store";

/**
 * Answers a request for a file as `scope`: its bytes where the row that owns it may be seen, 404
 * otherwise. Never kept by a cache: a photo that an officer hides is gone at once. Photos, which
 * are made anew, are shown; anything else came from somebody's device, and is only ever saved.
 */
export async function fileResponse(scope: Scope, fileId: string): Promise<Response> {
  const id = idSchema.safeParse(fileId);
  if (!id.success) return missing();
  const row = await withScope(scope, (db) => fileById(db, id.data));
  const bytes = row && (await readStored(row.id));
  if (!row || !bytes) return missing();
  const isPhoto = row.mime === "image/jpeg";
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": row.mime,
      "content-length": String(bytes.length),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      "content-disposition": isPhoto ? "inline" : saveAs(row.name ?? "document.pdf"),
    },
  });
}

/** RFC 6266: the name in ASCII for old browsers, and as it is for all others. */
function saveAs(name: string): string {
  const ascii = name.replace(/[^A-Za-z0-9 ._()-]/g, "_");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, escapeByte);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** What RFC 8187 wants escaped and `encodeURIComponent` leaves. */
function escapeByte(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function missing(): Response {
  return new Response(null, { status: 404, headers: { "cache-control": "private, no-store" } });
}
