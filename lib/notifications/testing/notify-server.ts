import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { z } from "zod";

/** A key as GOV.UK Notify makes them: a name, the service's id, the secret. */
export const notifyKey =
  "test-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0";

const email = z.object({
  template_id: z.string(),
  email_address: z.string(),
  personalisation: z.object({ subject: z.string(), body: z.string() }),
  reference: z.string(),
});

export type NotifyEmail = z.infer<typeof email>;

export interface NotifyServer {
  url: string;
  accepted: NotifyEmail[];
  /** What it answers next instead of taking a letter; `cut` takes it and hangs up. */
  next: ({ status: number; message: string } | "cut")[];
  close(): Promise<void>;
}

/**
 * Speaks as much of GOV.UK Notify's protocol as letters need
 * (https://docs.notifications.service.gov.uk/rest-api.html), signature of the key included.
 */
export async function startNotifyServer(): Promise<NotifyServer> {
  const accepted: NotifyEmail[] = [];
  const next: NotifyServer["next"] = [];
  const server = createServer(async (request, response) => {
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { "Content-Type": "application/json" });
      response.end(JSON.stringify(body));
    };
    const refuse = (status: number, message: string) =>
      answer(status, { status_code: status, errors: [{ error: "BadRequestError", message }] });
    if (!isSigned(request)) return refuse(403, "Invalid token: signature, api token not found");
    const url = new URL(request.url ?? "/", "http://localhost");
    if (request.method === "GET" && url.pathname === "/v2/notifications") {
      const reference = url.searchParams.get("reference");
      const notifications = accepted
        .filter((taken) => taken.reference === reference)
        .map((taken) => ({ id: taken.reference, reference, status: "sending" }));
      return answer(200, { notifications, links: {} });
    }
    const planned = next.shift();
    if (planned && planned !== "cut") return refuse(planned.status, planned.message);
    const body = Buffer.concat(await request.toArray()).toString("utf8");
    const taken = email.parse(JSON.parse(body));
    accepted.push(taken);
    if (planned === "cut") return response.destroy();
    return answer(201, { id: taken.reference, reference: taken.reference });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("The server has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    accepted,
    next,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function isSigned({ headers }: IncomingMessage): boolean {
  const [header, payload, signature] = (headers.authorization ?? "")
    .replace("Bearer ", "")
    .split(".");
  const secret = notifyKey.slice(-36);
  const expected = createHmac("sha256", secret).update(`${header}.${payload}`).digest("base64url");
  return signature === expected;
}
