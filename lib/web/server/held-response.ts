import { type OutgoingHttpHeader, type OutgoingHttpHeaders, ServerResponse } from "node:http";

type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[];
type Done = (error?: Error | null) => void;

/** Says, once status and headers are known, whether the body is to be held back. May change headers. */
type OnHead = (response: HeldResponse) => boolean;
/** Gets a body that was held back, whole; answers it with `send`. */
type OnBody = (body: Buffer) => void;

/**
 * A response that can hold back what a handler writes until all of it is there, so that it can be
 * changed or replaced. What is not held back passes as it is written.
 */
export class HeldResponse extends ServerResponse {
  #decide: OnHead = letPass;
  #whole: OnBody = dropBody;
  #decided = false;
  #held: Buffer[] | undefined;

  /** Sets what becomes of the answer; without it, everything passes. */
  intercept(decide: OnHead, whole: OnBody): void {
    this.#decide = decide;
    this.#whole = whole;
  }

  /** Sends a body under the status and headers set so far, past the interception. */
  send(body: Buffer | string): void {
    this.#decided = true;
    this.#held = undefined;
    const bytes = Buffer.from(body);
    this.setHeader("Content-Length", bytes.length);
    super.end(bytes);
  }

  /** Sends a head and a body as they are, past the interception: names and values in turn. */
  sendWhole(status: number, head: string[], body: Buffer | string): void {
    this.#decided = true;
    this.#held = undefined;
    super.writeHead(status, head);
    super.end(body);
  }

  override writeHead(status: number, reason?: string | Headers, headers?: Headers): this {
    this.statusCode = status;
    const given = typeof reason === "object" ? reason : headers;
    for (const [name, value] of headerEntries(given)) this.setHeader(name, value);
    return this.#holds() ? this : super.writeHead(this.statusCode);
  }

  override write(chunk: unknown, encoding?: BufferEncoding | Done, done?: Done): boolean {
    const callback = typeof encoding === "function" ? encoding : done;
    const bytes = asBuffer(chunk, encoding);
    if (!this.#holds()) return super.write(bytes, callback);
    this.#held?.push(bytes);
    if (callback) process.nextTick(callback);
    return true;
  }

  override end(chunk?: unknown, encoding?: BufferEncoding | (() => void), done?: () => void): this {
    const callback = [chunk, encoding, done].find((each) => typeof each === "function");
    if (typeof callback === "function") this.once("finish", () => callback());
    const last = typeof chunk === "function" ? Buffer.alloc(0) : asBuffer(chunk, encoding);
    if (!this.#holds()) return super.end(last);
    this.#whole(Buffer.concat([...(this.#held ?? []), last]));
    return this;
  }

  /** Next flushes the head before its first byte of HTML, which would fix the headers too early. */
  override flushHeaders(): void {
    if (!this.#holds()) super.flushHeaders();
  }

  #holds(): boolean {
    if (!this.#decided) {
      this.#decided = true;
      if (this.#decide(this)) this.#held = [];
    }
    return this.#held !== undefined;
  }
}

const letPass: OnHead = () => false;
const dropBody: OnBody = () => {};

function asBuffer(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk === "string") {
    return Buffer.from(
      chunk,
      Buffer.isEncoding(String(encoding)) ? (String(encoding) as BufferEncoding) : "utf8",
    );
  }
  return chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.alloc(0);
}

function headerEntries(headers: Headers | undefined): [string, OutgoingHttpHeader][] {
  if (!headers) return [];
  if (!Array.isArray(headers)) {
    return Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    );
  }
  const pairs: [string, OutgoingHttpHeader][] = [];
  for (let at = 0; at + 1 < headers.length; at += 2) {
    pairs.push([String(headers[at]), headers[at + 1] ?? ""]);
  }
  return pairs;
}
