import { NotifyClient } from "notifications-node-client";
import { z } from "zod";
import { notifyMarkdown } from "../rendering/markdown";
import { type Channel, type Outgoing, SendingFailed } from "./channel";

export interface NotifyOptions {
  apiKey: string;
  /** A template whose subject is ((subject)) and whose message is ((body)). */
  templateId: string;
  publicUrl: string;
  /** Notify's own unless a test says otherwise. */
  apiUrl?: string;
}

const patienceMs = 30_000;

/**
 * Hands letters to GOV.UK Notify (https://docs.notifications.service.gov.uk/node.html). A letter's id
 * is its reference there: before a second try we ask whether the first arrived after all.
 */
export function notifyChannel(options: NotifyOptions): Channel {
  const { apiKey, templateId, publicUrl } = options;
  const client = options.apiUrl
    ? new NotifyClient(options.apiUrl, apiKey)
    : new NotifyClient(apiKey);

  async function wasTaken(letter: Outgoing): Promise<boolean> {
    const answer = await inTime(client.getNotifications("email", undefined, letter.id));
    return taken.parse(answer).data.notifications.length > 0;
  }

  return {
    async send(letter) {
      try {
        if (letter.attempt > 1 && (await wasTaken(letter))) return;
        const body = notifyMarkdown(letter.blocks, publicUrl);
        await inTime(
          client.sendEmail(templateId, letter.to, {
            personalisation: { subject: letter.subject, body },
            reference: letter.id,
          }),
        );
      } catch (error) {
        throw notifyFailure(error);
      }
    },
  };
}

const taken = z.object({
  data: z.object({ notifications: z.array(z.object({ id: z.string().max(100) })).max(1000) }),
});

const refusal = z.object({
  response: z.object({
    status: z.number(),
    data: z
      .object({ errors: z.array(z.object({ message: z.string().max(5_000) })).max(100) })
      .optional()
      .catch(undefined),
  }),
});

/** Only an address that Notify calls none is final: a key, a template or a limit may be mended. */
function notifyFailure(error: unknown): SendingFailed {
  const { response } = refusal.safeParse(error).data ?? {};
  if (!response) return new SendingFailed("GOV.UK Notify could not be reached.", false);
  const { status, data } = response;
  if (status === 400 && data?.errors.some(({ message }) => message.startsWith("email_address"))) {
    return new SendingFailed("GOV.UK Notify refused the address (400).", true);
  }
  return new SendingFailed(`GOV.UK Notify did not take the letter (${status}).`, false);
}

/** Notify's client waits for ever. What it took after we gave up waiting, the next try finds. */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("Notify did not answer in time")), patienceMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
