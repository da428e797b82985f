import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import Stripe from "stripe";

/** An event as it came in, and at which of the two endpoints. */
export interface Heard {
  endpoint: "platform" | "connected";
  event: Stripe.Event;
}

export interface Receiver {
  endpoints: Record<Heard["endpoint"], { url: string; secret: string }>;
  heard: Heard[];
  types(): string[];
  /** Is told of each event before it is answered. */
  watch(watcher: (heard: Heard) => Promise<void>): void;
  /** What it answers from now on. */
  answers(status: number): void;
  close(): void;
}

const secrets = { platform: "whsec_platform", connected: "whsec_connected" };

/**
 * A web server that takes Stripe's events as ours does: raw body, signature, each in its own endpoint.
 * @param now the time that signatures are held to, in Unix seconds
 */
export async function startReceiver(now: () => Promise<number>): Promise<Receiver> {
  const heard: Heard[] = [];
  let status = 200;
  let watcher = async (_: Heard): Promise<void> => {};
  const server = createServer(async (request, response) => {
    try {
      const endpoint = request.url === "/connected" ? "connected" : "platform";
      const signature = String(request.headers["stripe-signature"]);
      const event = Stripe.webhooks.constructEvent(
        await bodyOf(request),
        signature,
        secrets[endpoint],
        300,
        undefined,
        (await now()) * 1000,
      );
      heard.push({ endpoint, event });
      await watcher({ endpoint, event });
      response.writeHead(status).end();
    } catch (error) {
      response.writeHead(400).end(String(error));
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const at = (endpoint: Heard["endpoint"]) => ({
    url: `http://127.0.0.1:${port}/${endpoint}`,
    secret: secrets[endpoint],
  });
  return {
    endpoints: { platform: at("platform"), connected: at("connected") },
    heard,
    types: () => heard.map(({ event }) => event.type),
    watch(next) {
      watcher = next;
    },
    answers(code) {
      status = code;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
