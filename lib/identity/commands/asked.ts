import { type Limit, withinLimit } from "@/lib/platform";
import type { AccountKind } from "../schema";

/** How often letters with a link go to one address: whoever asks for them may not be its owner. */
const letterLimit = (kind: AccountKind, what: string): Limit => ({
  name: `${kind} ${what} by email`,
  tries: 5,
  seconds: 60 * 60,
});

/** Whether one more letter of this sort may go to an address. That it may not is told to nobody. */
export function mayWriteTo(
  kind: AccountKind,
  what: string,
  email: string,
  now: Date,
): Promise<boolean> {
  return withinLimit(letterLimit(kind, what), email, now);
}
