import { addDays, londonDay } from "@/lib/platform";

/** For how long whoever reads it may rely on it, days. */
const GOOD_FOR = 30;

/** Whom to tell of a weakness, as RFC 9116 has it. */
export function securityText(
  { contact, publicUrl }: { contact: string; publicUrl: string },
  now: Date,
): string {
  return [
    `Contact: ${contact}`,
    `Expires: ${addDays(londonDay(now), GOOD_FOR)}T00:00:00Z`,
    "Preferred-Languages: en",
    `Canonical: ${publicUrl}/.well-known/security.txt`,
    "",
  ].join("\n");
}
