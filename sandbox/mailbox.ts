import { mkdir } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { MailDev } from "maildev";
import { z } from "zod";

// Process: where a demo's letters arrive. A mail server and its web page, on this machine only, that
// pass nothing on. It stands at the far end of a wire: the platform knows no more of it than SMTP_URL.

const port = z.coerce.number().int().min(1).max(65535);
const settingsSchema = z.object({
  LOCALGOV_MODE: z
    .literal("demo", "the mailbox is for demos: set SMTP_URL in live mode")
    .default("demo"),
  /** The web page. */
  MAILBOX_PORT: port.default(3001),
  MAILBOX_SMTP_PORT: port.default(3002),
  /** Letters are kept here over a restart. */
  MAILBOX_DIR: z.string().min(1).max(1000).default(".data/mailbox"),
});

const host = "127.0.0.1";
const mailbox = await open();
for (const event of ["SIGTERM", "SIGINT", "disconnect"]) process.once(event, close);
process.send?.({ ready: true });

async function open(): Promise<MailDev> {
  const parsed = settingsSchema.safeParse(process.env);
  if (!parsed.success) return refuse(sentenceOf(parsed.error));
  const settings = parsed.data;
  try {
    await mkdir(settings.MAILBOX_DIR, { recursive: true, mode: 0o700 });
    const opened = new MailDev({
      ip: host,
      smtp: settings.MAILBOX_SMTP_PORT,
      webIp: host,
      web: settings.MAILBOX_PORT,
      mailDirectory: settings.MAILBOX_DIR,
      maxEmails: 2_000,
      maxMessageSize: 1024 * 1024,
      hideExtensions: ["STARTTLS"],
      silent: true,
    });
    const { api } = await opened.start();
    for (const event of ["request", "upgrade"]) api?.server.server.prependListener(event, turnAway);
    return opened;
  } catch (error) {
    return refuse(reasonOf(error));
  }
}

/** It would let the pages of any site read the letters; only its own may. */
function turnAway(request: IncomingMessage): void {
  const { origin, host } = request.headers;
  if (origin && origin !== `http://${host}`) request.destroy();
}

async function close(): Promise<void> {
  // Connections that somebody holds open do not keep it.
  await Promise.race([mailbox.stop(), sleep(3_000)]);
  process.exit(0);
}

function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function sentenceOf(error: z.ZodError): string {
  const faults = error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  return `The mailbox did not start. ${faults.join("; ")}.`;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "The mailbox did not start.";
  const inUse = "code" in error && error.code === "EADDRINUSE";
  if (!inUse) return `The mailbox did not start: ${error.message}`;
  const taken = "port" in error ? String(error.port) : "of the mailbox";
  return `Port ${taken} is in use by another program: stop it, or set MAILBOX_PORT and MAILBOX_SMTP_PORT to other ports.`;
}
