import type { CsvRecord } from "@/lib/platform";
import { Assembly } from "./assembly";
import type { BatchItem } from "./batch-account";
import { type BatchRecord, readRecord } from "./records";
import { BatchRefusal } from "./refusal";

/**
 * Reads a batch as it comes: its head first, then each account whole. What is wrong with an account
 * refuses that account; what is wrong with the file (no head, no end, or an end that counts other than
 * came) throws a `BatchRefusal`, because a file that was cut off looks like one that was paid.
 */
export async function readBatch(
  records: AsyncIterable<CsvRecord>,
): Promise<{ head: BatchRecord; items: AsyncGenerator<BatchItem> }> {
  const iterator = records[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) throw new BatchRefusal("The file is empty.");
  const read = readRecord(first.value.cells ?? []);
  if (read.letter !== "H") {
    const why = read.letter === null ? read.fault : `begins with ${read.letter}`;
    throw new BatchRefusal(
      `Line ${first.value.line} is to be the head of the batch (H): it ${why}.`,
    );
  }
  return { head: read.record, items: itemsOf(iterator) };
}

async function* itemsOf(iterator: AsyncIterator<CsvRecord>): AsyncGenerator<BatchItem> {
  const assembly = new Assembly();
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    yield* assembly.take(next.value);
  }
  assembly.finish();
}
