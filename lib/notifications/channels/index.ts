import type { Settings } from "@/lib/platform";
import type { Channel } from "./channel";
import { notifyChannel } from "./notify";
import { smtpChannel } from "./smtp";

/**
 * The way out that the settings name: SMTP where it is set (in a demo, the sandbox's mailbox), else
 * GOV.UK Notify. Throws with a sentence that says what to set where there is neither.
 */
export function channelOf({ smtpUrl, mailFrom, notify, publicUrl }: Settings): Channel {
  if (smtpUrl) return smtpChannel({ url: smtpUrl, mailFrom, publicUrl });
  if (notify) return notifyChannel({ ...notify, publicUrl });
  throw new Error(
    "Set SMTP_URL to a mail server, like smtp://127.0.0.1:3002, or set NOTIFY_API_KEY.",
  );
}
