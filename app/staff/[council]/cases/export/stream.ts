import { noteExport, type QueueFilter, type QueueRow, queue, stateNames } from "@/lib/cases";
import { serviceByKey } from "@/lib/catalogue";
import { formatDateTime, type Scope, withScope } from "@/lib/platform";
import { byteOrderMark, type Cell, csvLine } from "./csv";

/** How many cases are read in one short transaction. */
const batchSize = 500;

// What tells about a case. Whoever reported it is left out: a spreadsheet gets about.
const columns: [string, (row: QueueRow) => Cell][] = [
  ["Reference", ({ reference }) => reference],
  ["Service", ({ service }) => serviceByKey(service)?.name ?? service],
  ["What", ({ headline }) => headline],
  ["Where", ({ place }) => place],
  ["Postcode", ({ postcode }) => postcode],
  ["Latitude", ({ point }) => point?.lat ?? null],
  ["Longitude", ({ point }) => point?.long ?? null],
  ["State", ({ state }) => stateNames[state]],
  ["Received", ({ receivedAt }) => formatDateTime(receivedAt)],
  ["Target date", ({ targetOn }) => targetOn],
  ["Overdue", ({ overdue }) => (overdue ? "Yes" : "No")],
  ["Closed", ({ closedAt }) => closedAt && formatDateTime(closedAt)],
  ["Team", ({ team }) => team],
  ["Assigned to", ({ assignee }) => assignee],
  ["Times reopened", ({ reopenings }) => reopenings],
];

/**
 * The cases of a filter as CSV, read as fast as they are taken: a batch in memory, by key. The log
 * says who began to download what kind of list, and how many cases it was when they had it all.
 */
export function casesAsCsv(
  scope: Scope,
  filter: QueueFilter,
  keys: string,
): ReadableStream<Uint8Array> {
  const text = new TextEncoder();
  let after: string | null = null;
  let rows = 0;
  return new ReadableStream({
    async start(controller) {
      await withScope(scope, (db) => noteExport(db, { step: "begun", keys }));
      controller.enqueue(text.encode(byteOrderMark + csvLine(columns.map(([name]) => name))));
    },
    async pull(controller) {
      const page = await withScope(scope, (db) =>
        queue(db, filter, after ? { after } : {}, { size: batchSize }),
      );
      rows += page.rows.length;
      const lines = page.rows.map((row) => csvLine(columns.map(([, cell]) => cell(row))));
      if (lines.length > 0) controller.enqueue(text.encode(lines.join("")));
      after = page.older;
      if (after) return;
      await withScope(scope, (db) => noteExport(db, { step: "done", keys, rows }));
      controller.close();
    },
  });
}
