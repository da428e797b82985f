import { createTransport } from "nodemailer";
import { z } from "zod";
import { html } from "../rendering/html";
import { plainText } from "../rendering/plain";
import { recipientSchema } from "../schema";
import { type Channel, SendingFailed } from "./channel";

export interface SmtpOptions {
  /**
   * smtp://user:password@host:port, or smtps://. To a server on another machine smtp:// insists on
   * STARTTLS, unless `?requireTLS=false` follows.
   */
  url: string;
  /** "Name <address>" or an address; the name gives way to the council's. */
  mailFrom: string;
  publicUrl: string;
}

/**
 * Hands letters to a mail server. A letter's Message-ID is its id: a second copy, sent after a crash
 * between the server's acceptance and our note of it, bears the same one.
 */
export function smtpChannel({ url, mailFrom, publicUrl }: SmtpOptions): Channel {
  const address = bareAddress(mailFrom);
  const host = new URL(publicUrl).hostname;
  // No pool: nodemailer's sends a letter again by itself when a connection closes under it.
  const transport = createTransport({
    ...serverOf(url),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(letter) {
      try {
        await transport.sendMail({
          messageId: `<${letter.id}@${host}>`,
          from: { name: letter.from, address },
          to: { name: "", address: letter.to },
          ...(letter.replyTo && { replyTo: { name: "", address: letter.replyTo } }),
          subject: letter.subject,
          text: plainText(letter.blocks, publicUrl),
          html: html(letter, publicUrl),
          // RFC 3834: no out-of-office reply to a letter that nobody wrote by hand.
          headers: { "Auto-Submitted": "auto-generated" },
          ...(letter.stopPath && { list: { unsubscribe: `${publicUrl}${letter.stopPath}` } }),
        });
      } catch (error) {
        throw smtpFailure(error);
      }
    },
  };
}

const failure = z.object({
  responseCode: z.number().optional(),
  command: z.string().max(200).optional(),
});

/**
 * A reply of 5xx to the recipient or the letter is final (RFC 5321, 4.2.1). To anything else, as a
 * sign-in, it speaks of settings that somebody may mend while we try again.
 */
function smtpFailure(error: unknown): SendingFailed {
  const { responseCode: code = 0, command = "" } = failure.safeParse(error).data ?? {};
  if (code >= 500 && command === "RCPT TO") {
    return new SendingFailed(`The mail server refused the address (${code}).`, true);
  }
  if (code >= 500 && command === "DATA") {
    return new SendingFailed(`The mail server refused the letter (${code}).`, true);
  }
  if (code > 0)
    return new SendingFailed(`The mail server did not take the letter (${code}).`, false);
  return new SendingFailed("The mail server could not be reached.", false);
}

function bareAddress(mailFrom: string): string {
  const [, inBrackets] = /<([^<>]*)>\s*$/.exec(mailFrom) ?? [];
  const parsed = recipientSchema.safeParse(inBrackets ?? mailFrom.trim());
  if (parsed.success) return parsed.data;
  throw new Error(
    "Set MAIL_FROM to the address letters come from, like Council <no-reply@council.example>.",
  );
}

/** What nodemailer wants to know. It reads a URL itself, but then no other option. */
function serverOf(smtpUrl: string) {
  const { protocol, hostname, port, username, password, searchParams } = new URL(smtpUrl);
  const isLocal = isLoopback(hostname);
  const requireTLS = searchParams.get("requireTLS") ?? String(!isLocal);
  return {
    host: hostname.replace(/^\[|\]$/g, ""),
    ...(port && { port: Number(port) }),
    secure: protocol === "smtps:",
    requireTLS: requireTLS === "true",
    // A demo's mail server shows a certificate that nobody signed.
    ignoreTLS: isLocal && requireTLS !== "true",
    ...(username && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
  };
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
}
