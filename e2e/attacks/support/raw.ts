import { connect, type Socket } from "node:net";
import { site } from "../../support/http/client";

/** Milliseconds of silence after which an answer counts as whole. */
const silence = 300;

/**
 * Sends bytes over a socket as they are, and gives all that comes back until the server closes or
 * says nothing more.
 */
export function overSocket(...pieces: string[]): Promise<{ text: string; closed: boolean }> {
  return new Promise((resolve) => {
    const socket = openSocket(...pieces);
    let text = "";
    const over = (closed: boolean) => {
      socket.destroy();
      resolve({ text, closed });
    };
    const patience = setTimeout(() => over(false), 10_000);
    socket.on("data", (bytes) => {
      text += bytes.toString("latin1");
      socket.setTimeout(silence, () => over(false));
    });
    socket.on("close", () => {
      clearTimeout(patience);
      over(true);
    });
  });
}

/** A connection on which these bytes were sent, and which stays open. */
export function openSocket(...pieces: string[]): Socket {
  const socket = connect(Number(site().port), "127.0.0.1");
  socket.on("error", () => socket.destroy());
  for (const piece of pieces) socket.write(piece, "latin1");
  return socket;
}

/** The head of a request, as lines. */
export function head(first: string, headers: Record<string, string> = {}): string {
  const all = { Host: site().host, ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${first} HTTP/1.1\r\n${lines.join("")}\r\n`;
}

/** The status of the first answer; 0 where there was none. */
export function statusOf({ text }: { text: string }): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
}
