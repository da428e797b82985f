import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { answerCheckout } from "./checkout/pages";
import { answerControl } from "./control/control";
import { answerHome } from "./home/home";
import { accountOf } from "./resources/accounts";
import { nextPayouts } from "./resources/payouts";
import { Time } from "./time";
import { answerApi } from "./wire/api";
import { type Answer, type Received, readRequest, send } from "./wire/http";
import { apiVersion } from "./wire/version";
import { type Endpoints, platformAccount, World } from "./world";

export interface StripeOptions {
  /** Any free one where it is not said. */
  port?: number;
  /** Where its state is kept over a restart; nowhere where it is not said. */
  file?: string | null;
  /** The key that requests have to bring. */
  secretKey: string;
  endpoints?: Endpoints;
  /** The moment (Unix seconds) that its clock stands at until it is moved; it goes as ours does otherwise. */
  stands?: number;
}

export interface RunningStripe {
  url: string;
  port: number;
  close(): Promise<void>;
}

const host = "127.0.0.1";
const tickMs = 500;

/**
 * Starts the stand-in of Stripe on this machine.
 * @throws DamagedJournal where its file cannot be read
 */
export async function startStripe({
  port = 0,
  file = null,
  secretKey,
  endpoints = {},
  stands,
}: StripeOptions): Promise<RunningStripe> {
  const world = new World(file, endpoints);
  const time = new Time(world);
  const server = createServer((request, response) => {
    answer(world, time, secretKey, request, response).catch((error) => broken(response, error));
  });
  server.listen(port, host);
  await once(server, "listening");
  const taken = portOf(server);
  world.ownUrl = `http://${host}:${taken}`;
  begin(world, stands);
  const tick = setInterval(() => passes(time), tickMs);
  passes(time);
  return {
    url: world.ownUrl,
    port: taken,
    async close() {
      clearInterval(tick);
      server.close();
      server.closeAllConnections();
      await time.settled();
      world.store.close();
    },
  };
}

/** What a first start finds: the platform's account, and the day's payouts on the list. */
function begin(world: World, stands: number | undefined): void {
  if (stands !== undefined) world.clock.stand(stands);
  accountOf(world, platformAccount);
  world.store.atomically(() => {
    const isOn = world.store.all("timer", "").some(({ work }) => work.does === "payouts-go-out");
    if (isOn) return;
    const at = nextPayouts(world.clock.now());
    world.desk(platformAccount).schedule(at, { does: "payouts-go-out" });
  });
}

async function answer(
  world: World,
  time: Time,
  secretKey: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const received = await readRequest(request);
  if (!received) return void request.destroy();
  if (received.path.startsWith("/v1/")) answerAsStripe(world, secretKey, received, response);
  else {
    send(response, await answerOther(world, time, received));
  }
  passes(time);
}

/** What is no part of Stripe's API: controls, the page of who shows a demo, those of payers. */
async function answerOther(world: World, time: Time, received: Received): Promise<Answer> {
  if (received.path.startsWith("/sandbox/")) return answerControl(world, time, received);
  if (received.path === "/") return answerHome(world, time, received);
  return answerCheckout(world, received);
}

function answerAsStripe(
  world: World,
  secretKey: string,
  { method, path, query, body, headers }: Received,
  response: ServerResponse,
): void {
  const header = (name: string) => {
    const value = headers[name];
    return typeof value === "string" ? value : null;
  };
  const {
    status,
    body: said,
    requestId,
    replayed,
    fate,
  } = answerApi(world, secretKey, {
    method,
    path,
    query,
    body,
    key: /^Bearer (\S+)$/.exec(header("authorization") ?? "")?.[1],
    context: header("stripe-context") ?? header("stripe-account"),
    idempotencyKey: header("idempotency-key"),
  });
  if (fate === "hangs") return;
  if (fate === "cut") return void response.destroy();
  send(response, {
    status,
    type: "application/json",
    body: JSON.stringify(said, null, 2),
    headers: {
      "Request-Id": requestId,
      "Stripe-Version": apiVersion,
      ...(replayed && { "Idempotent-Replayed": "true" }),
      // The same would be said again under the same key.
      ...(status >= 500 && { "Stripe-Should-Retry": "false" }),
    },
  });
}

/** What is due happens; whoever waits for it asks the control. */
function passes(time: Time): void {
  time.settle().catch((error) => console.error(error));
}

function broken(response: ServerResponse, error: unknown): void {
  console.error(error);
  if (response.headersSent) return void response.destroy();
  send(response, {
    status: 500,
    type: "application/json",
    body: JSON.stringify({ error: { type: "api_error", message: "The sandbox has a fault." } }),
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("The server has a port");
  return address.port;
}
