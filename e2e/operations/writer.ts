import { randomUUID } from "node:crypto";
import { storeFile } from "@/lib/files";
import { withDatabase } from "../support";
import { stageCases } from "../support/staging";

const rotherham = { slug: "rotherham", code: "ROT" };
const place = { place: "High Street", lat: 53.43, long: -1.35 };

/**
 * Writes cases with a photo each into the stack while `work` goes on, one after the other, as people do
 * all day: the bytes first and the row that names them next. What `work` finds in its list was
 * committed. Settings of the stack must be those of this process.
 */
export async function whileWriting(work: (written: readonly string[]) => Promise<void>) {
  const written: string[] = [];
  let isOver = false;
  const writing = (async () => {
    while (!isOver) written.push(await writeCase());
  })();
  await Promise.all([writing, work(written).finally(() => (isOver = true))]);
  return written;
}

/** Gives the reference. */
async function writeCase(): Promise<string> {
  const [staged] = await stageCases(rotherham, 1, place);
  if (!staged) throw new Error("No case was staged");
  const bytes = Buffer.from(randomUUID().repeat(200));
  const id = await storeFile({ bytes });
  await withDatabase((database) =>
    database.query(
      `INSERT INTO files (id, case_id, council_id, mime, bytes, width, height, sha256, created_at)
       SELECT $1, id, council_id, 'image/jpeg', $2, 1, 1, encode(sha256($3), 'hex'), now()
       FROM cases WHERE reference = $4`,
      [id, bytes.length, bytes, staged.reference],
    ),
  );
  return staged.reference;
}
