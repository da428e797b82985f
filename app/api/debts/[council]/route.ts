import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { batchReport, takeBatch } from "@/lib/debts";
import { decimalOf } from "@/lib/money";
import { route } from "@/lib/web";
import { debtSender } from "./sender";

/**
 * Takes a batch of debts (docs/formats/debts.md) as its body comes, and answers once it is in place: 200
 * with what was taken and what was not, 422 with why nothing was. Sent again, it is answered as before.
 */
export const POST = route(debtSender, async (request, { council, sender }) => {
  if (!request.body) return answer(400, { message: "The body of the request is to be the batch." });
  const taken = await takeBatch(sender, council, Readable.fromWeb(request.body as ReadableStream));
  if (!taken.ok) return answer(422, { message: taken.message });
  const { number, repeated, accounts, refused, balance } = taken;
  const { refusals, hasMore } = await batchReport(sender, number);
  return answer(200, {
    ...{ batch: number, repeated, accounts, refused, balance: decimalOf(balance) },
    ...{ refusals, refusalsLeftOut: hasMore },
  });
});

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { "cache-control": "private, no-store" } });
}
