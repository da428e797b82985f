import { Readable } from "node:stream";
import { lettersOfBatch, printLetters } from "@/lib/notifications";
import { formatDay, idSchema, withScope } from "@/lib/platform";
import { type Asker, officer, route } from "@/lib/web";

/** A batch's letters to print, for officers of the council that they are from. */
export const GET = route<{ council: string; batch: string }, Asker>(
  officer(),
  async (_request, { scope }, { batch }) => {
    const id = idSchema.safeParse(batch);
    const found = id.success ? await withScope(scope, (db) => lettersOfBatch(db, id.data)) : null;
    if (!found) return new Response(null, { status: 404 });
    const pdf = printLetters(found.letters, `Letters of ${formatDay(found.day)}`);
    return new Response(Readable.toWeb(Readable.from(pdf)) as ReadableStream<Uint8Array>, {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="letters-${found.day}.pdf"`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  },
);
