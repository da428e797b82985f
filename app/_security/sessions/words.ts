import type { OpenSession } from "@/lib/identity";
import { formatDateTime } from "@/lib/platform";

/** When a session was last used: "12 minutes ago", or a date and time where it is an hour and more. */
export function lastUsed(at: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - at.getTime()) / 60_000);
  if (minutes < 1) return "Less than a minute ago";
  if (minutes >= 60) return formatDateTime(at);
  return minutes === 1 ? "1 minute ago" : `${minutes} minutes ago`;
}

const ways: Record<string, string> = {
  password: "with the password",
  link: "with an emailed link",
  passkey: "with a passkey",
  outside: "through another service",
};

/** When and how somebody came in. */
export function cameIn({ createdAt, method }: Pick<OpenSession, "createdAt" | "method">): string {
  return [formatDateTime(createdAt), ways[method]].filter(Boolean).join(", ");
}
