import { cookies } from "next/headers";
import { type Holder, holderOfContact } from "@/lib/cases";
import { sign, verify } from "@/lib/platform";
import { pathCookie } from "@/lib/web";

// What shows, after reference and address were typed or a letter's link was followed, that a browser
// may see a report: a signed contact's id and a time, in a cookie of that report's own pages.

const cookie = () => pathCookie("report-pass");
const PURPOSE = "track: pass";
const HOURS = 12;

/** Lets this browser see a holder's report until it is closed, at most for half a day. */
export async function givePass(holder: Holder, now = new Date()): Promise<void> {
  const until = now.getTime() + HOURS * 60 * 60 * 1000;
  const { name, optionsBelow } = cookie();
  const pass = sign(PURPOSE, `${holder.contactId}_${until}`);
  (await cookies()).set(name, pass, optionsBelow(trackPath(holder.reference)));
}

/** Whose report this browser may see under a reference; null where none, or no more. */
export async function holderOfPass(reference: string, now = new Date()): Promise<Holder | null> {
  const value = verify(PURPOSE, (await cookies()).get(cookie().name)?.value ?? "");
  const [contactId, until] = value?.split("_") ?? [];
  if (!contactId || !(Number(until) > now.getTime())) return null;
  const holder = await holderOfContact(contactId);
  return holder?.reference === reference ? holder : null;
}

export function trackPath(reference: string): string {
  return `/track/${reference}`;
}
