import { randomInt } from "node:crypto";
import { request } from "node:http";

/** What an attacker gets back: the bytes as they came, nothing followed. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** Where it leads on to, "" where it does not. */
  location: string;
  cookies: string[];
  bytes: Buffer;
  text: string;
}

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: FormData | Buffer | string;
}

/** Somebody with a jar for cookies, and an address that no other client has. */
export type Client = ReturnType<typeof newClient>;

export const site = () => new URL(process.env.E2E_BASE_URL ?? "");

/**
 * A client that sends exactly the path and headers it is told to, as browsers do not: no `..` is
 * resolved, no redirect followed. `from` is its address as a proxy of ours tells it.
 */
export function newClient(
  { cookies = {}, from = newAddress() } = {} as {
    cookies?: Record<string, string>;
    from?: string;
  },
) {
  const jar = new Map(Object.entries(cookies));

  async function send(path: string, { method = "GET", headers = {}, body }: Sent = {}) {
    const { type, bytes } = await encoded(body);
    const answer = await exchange(path, method, bytes, {
      host: site().host,
      "x-forwarded-for": from,
      ...(jar.size > 0 && { cookie: [...jar].map((pair) => pair.join("=")).join("; ") }),
      ...(method !== "GET" && { origin: site().origin, "content-length": String(bytes.length) }),
      ...(type && { "content-type": type }),
      ...headers,
    });
    for (const cookie of answer.cookies) keep(jar, cookie);
    return answer;
  }

  return {
    jar,
    from,
    send,
    get: (path: string, headers?: Record<string, string>) => send(path, { headers }),
    post: (path: string, body: Sent["body"], headers?: Record<string, string>) =>
      send(path, { method: "POST", body, headers }),
  };
}

/** An address of documentation (RFC 5737, RFC 2544): limits count each on its own. */
export function newAddress(): string {
  return `198.${18 + randomInt(2)}.${randomInt(256)}.${randomInt(1, 255)}`;
}

function keep(jar: Map<string, string>, cookie: string): void {
  const [pair = ""] = cookie.split(";");
  const cut = pair.indexOf("=");
  const isOver = /;\s*max-age=0|expires=Thu, 01 Jan 1970/i.test(cookie);
  if (isOver) jar.delete(pair.slice(0, cut));
  else jar.set(pair.slice(0, cut), pair.slice(cut + 1));
}

async function encoded(body: Sent["body"]) {
  if (!(body instanceof FormData)) return { type: undefined, bytes: Buffer.from(body ?? "") };
  const form = new Response(body);
  const type = form.headers.get("content-type") ?? "";
  return { type, bytes: Buffer.from(await form.arrayBuffer()) };
}

function exchange(
  path: string,
  method: string,
  bytes: Buffer,
  headers: Record<string, string>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: "127.0.0.1", port: site().port, path, method, headers, agent: false },
      (response) => {
        const pieces: Buffer[] = [];
        response.on("data", (piece: Buffer) => pieces.push(piece));
        response.on("error", reject);
        response.on("end", () => {
          const body = Buffer.concat(pieces);
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            location: response.headers.location ?? "",
            cookies: response.headers["set-cookie"] ?? [],
            bytes: body,
            text: body.toString(),
          });
        });
      },
    );
    asked.on("error", reject);
    asked.end(bytes);
  });
}
