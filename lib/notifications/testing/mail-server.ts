import { createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";

export interface ReceivedMail {
  to: string;
  messageId: string;
  /** Headers and body as they came. */
  source: string;
}

export interface MailServer {
  url: string;
  /** What it took charge of, in order. */
  accepted: ReceivedMail[];
  close(): Promise<void>;
}

export interface Manners {
  /** The reply to a user and password, joined by a colon; 235 unless told. */
  onSignIn?(account: string): string;
  /** The reply to a recipient; 250 unless told. */
  onRecipient?(address: string): string;
  /**
   * The reply to a whole letter; 250 unless told. It may take its time. A letter counts as accepted
   * when the reply begins with 2, or is null: taken, but the sender never hears of it.
   */
  onLetter?(mail: ReceivedMail): Promise<string | null>;
}

/** A mail server whose manners a test decides: it can refuse, stall, or take a letter and say nothing. */
export async function startMailServer(manners: Manners = {}): Promise<MailServer> {
  const accepted: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    converse(socket, manners, accepted);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("The mail server has no port");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    accepted,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** As much of SMTP (RFC 5321) as one letter at a time needs. */
function converse(socket: Socket, manners: Manners, accepted: ReceivedMail[]): void {
  const reply = (line: string) => socket.write(`${line}\r\n`);
  let to = "";
  let lines: string[] | null = null;
  reply("220 test ready");
  const conversation = createInterface({ input: socket });
  // A killed worker's connection is reset.
  conversation.on("error", () => {});
  conversation.on("line", (line) => {
    if (lines && line !== ".") {
      lines.push(line);
    } else if (lines) {
      const mail = received(to, lines);
      lines = null;
      decide(mail, manners, accepted).then((answer) => answer && reply(answer));
    } else if (/^RCPT TO:/i.test(line)) {
      to = /<(.*)>/.exec(line)?.[1] ?? "";
      reply(manners.onRecipient?.(to) ?? "250 fine");
    } else if (/^DATA/i.test(line)) {
      lines = [];
      reply("354 go on");
    } else if (/^STARTTLS/i.test(line)) {
      reply("502 not here");
    } else if (/^AUTH PLAIN/i.test(line)) {
      reply(manners.onSignIn?.(signedIn(line)) ?? "235 come in");
    } else if (/^EHLO/i.test(line)) {
      reply("250-test\r\n250 AUTH PLAIN");
    } else if (/^QUIT/i.test(line)) {
      reply("221 bye");
      socket.end();
    } else {
      reply("250 fine");
    }
  });
}

async function decide(
  mail: ReceivedMail,
  manners: Manners,
  accepted: ReceivedMail[],
): Promise<string | null> {
  const answer = manners.onLetter ? await manners.onLetter(mail) : "250 taken";
  if (answer === null || answer.startsWith("2")) accepted.push(mail);
  return answer;
}

/** "user:password" out of the one line of AUTH PLAIN (RFC 4616). */
function signedIn(line: string): string {
  const [, user, password] = Buffer.from(line.split(" ")[2] ?? "", "base64")
    .toString("utf8")
    .split("\0");
  return `${user}:${password}`;
}

function received(to: string, lines: string[]): ReceivedMail {
  const source = lines.join("\n");
  return { to, messageId: /^Message-ID: *(.*)$/im.exec(source)?.[1] ?? "", source };
}
