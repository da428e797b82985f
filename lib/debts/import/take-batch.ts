import { createHash } from "node:crypto";
import { type Readable, Transform } from "node:stream";
import type pg from "pg";
import type { CouncilSite } from "@/lib/councils";
import { fundReader, fundsOf } from "@/lib/funds";
import { csvRecords, newId, withScope, withScopedClient } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { type Counts, countStaged, putInPlace } from "./put-in-place";
import { readBatch } from "./read-batch";
import type { BatchRecord } from "./records";
import { BatchRefusal } from "./refusal";
import { stage } from "./stage";

export type Taken =
  | ({
      ok: true;
      number: number;
      /** Whether it had been taken before: nothing was changed. */
      repeated: boolean;
    } & Counts)
  /** Nothing of it was taken: why, in a sentence. */
  | { ok: false; message: string };

/** Who sends a batch. */
export interface Sender {
  councilId: string;
  sourceId: string;
}

/**
 * Takes a batch of what is owed (docs/formats/debts.md), whole or not at all: accounts that cannot be
 * read are left out and told of by line, and everything else is put in place in one transaction. The
 * same batch once more changes nothing. Reads the file as it comes; never holds it.
 */
export async function takeBatch(
  { councilId, sourceId }: Sender,
  council: Pick<CouncilSite, "id" | "tier">,
  file: Readable,
  now = new Date(),
): Promise<Taken> {
  const funds = await withScope(systemScope("read the references of a batch"), async (db) =>
    fundReader(await fundsOf(db, council)),
  );
  const hash = createHash("sha256");
  const hashed = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  // A stream that breaks is told to who reads on.
  file.once("error", (error) => hashed.destroy(error));
  try {
    return await withScopedClient(systemScope("take a batch of debts"), async (client) => {
      const source = await lockSource(client, sourceId);
      const { head, items } = await readBatch(csvRecords(file.pipe(hashed)));
      if (head.source !== source.key) {
        throw new BatchRefusal(`The batch is of ${head.source}, and not of ${source.key}.`);
      }
      if (head.number <= source.last) {
        for await (const _ of items);
        return takenBefore(client, sourceId, head.number, hash.digest("hex"));
      }
      if (head.extent === "changes" && head.number > source.last + 1) {
        throw new BatchRefusal(
          `Batch ${source.last + 1} has not come: without it, the changes of batch ${head.number} are not whole.`,
        );
      }
      const place = { councilId, sourceId, batchId: newId(now) };
      await stage(client, items, funds);
      await putInPlace(client, place, head);
      const counts = await countStaged(client);
      await noteBatch(client, place, head, counts, hash.digest("hex"), now);
      return { ok: true, number: head.number, repeated: false, ...counts };
    });
  } catch (error) {
    if (error instanceof BatchRefusal) return { ok: false, message: error.message };
    throw error;
  } finally {
    file.destroy();
  }
}

/** One batch of a source at a time: the next waits here. */
async function lockSource(client: pg.Client, id: string): Promise<{ key: string; last: number }> {
  const { rows } = await client.query<{ key: string; last: number }>(
    "SELECT key, last_batch AS last FROM debt_sources WHERE id = $1 FOR UPDATE",
    [id],
  );
  const [source] = rows;
  if (!source) throw new Error("A batch of a source that there is not");
  return source;
}

async function takenBefore(
  client: pg.Client,
  sourceId: string,
  number: number,
  hash: string,
): Promise<Taken> {
  const { rows } = await client.query<{ accounts: number; refused: number; balance: string }>(
    `SELECT accounts, refused, balance::text FROM debt_batches
     WHERE source_id = $1 AND number = $2 AND hash = $3`,
    [sourceId, number, hash],
  );
  const [same] = rows;
  if (same) return { ok: true, number, repeated: true, ...same, balance: BigInt(same.balance) };
  throw new BatchRefusal(`Batch ${number} or a later one was taken already, and was not this one.`);
}

async function noteBatch(
  client: pg.Client,
  { batchId, councilId, sourceId }: { batchId: string } & Sender,
  { number, extent, asAt, includesPosting }: BatchRecord,
  { accounts, refused, balance }: Counts,
  hash: string,
  now: Date,
): Promise<void> {
  await client.query(
    `INSERT INTO debt_batches (id, council_id, source_id, number, extent, as_at, includes_posting,
       hash, received_at, accounts, refused, balance)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[batchId, councilId, sourceId, number, extent, asAt, includesPosting],
      ...[hash, now, accounts, refused, String(balance)],
    ],
  );
  await client.query(
    `INSERT INTO debt_refusals (batch_id, council_id, line, reason)
     SELECT $1, $2, account_line, min(words) FROM staged WHERE letter = 'X' GROUP BY account_line`,
    [batchId, councilId],
  );
  await client.query("UPDATE debt_sources SET last_batch = $2 WHERE id = $1", [sourceId, number]);
}
