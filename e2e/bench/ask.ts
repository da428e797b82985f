import { Agent, request } from "node:http";

export interface Question {
  url: string;
  headers?: Record<string, string>;
  /** Makes it a POST. */
  body?: Buffer | undefined;
}

export interface Reply {
  status: number;
  location: string;
  body: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/**
 * Asks once, on a connection that is kept for the next. Follows nothing. A GET on a kept connection that
 * was closed meanwhile is asked again, as browsers do (RFC 9112 §9.3.1).
 */
export function ask({ url, headers = {}, body }: Question): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const method = body ? "POST" : "GET";
    const length = body ? { "content-length": String(body.length) } : {};
    const asked = request(url, { agent, method, headers: { ...headers, ...length } }, (reply) => {
      const pieces: Buffer[] = [];
      reply.on("data", (piece: Buffer) => pieces.push(piece));
      reply.on("error", reject);
      reply.on("end", () => {
        resolve({
          status: reply.statusCode ?? 0,
          location: reply.headers.location ?? "",
          body: Buffer.concat(pieces).toString(),
        });
      });
    });
    asked.on("error", (error: NodeJS.ErrnoException) => {
      const isClosed = asked.reusedSocket && error.code === "ECONNRESET";
      if (isClosed && !body) ask({ url, headers }).then(resolve, reject);
      else reject(error);
    });
    asked.end(body);
  });
}
