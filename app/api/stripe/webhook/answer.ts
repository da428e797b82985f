import { type Endpoint, takeEvent } from "@/lib/payments";

const statuses = { taken: 200, "passed-over": 200, refused: 400, off: 404 } as const;

/** Answers an event of Stripe's; what is not answered with 200 comes again. */
export async function answerEvent(endpoint: Endpoint, request: Request): Promise<Response> {
  const signature = request.headers.get("stripe-signature") ?? "";
  const came = await takeEvent({ endpoint, signature, body: await request.text() });
  return new Response(null, { status: statuses[came] });
}
