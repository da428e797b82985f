import type { Door } from "../../../own-case/door";
import { trackPath } from "../pass";
import { message, reply, sayNotFixed, stopEmails } from "./actions";

/** The way in for whoever holds a letter's link, or knows reference and address. */
export function trackDoor(reference: string): Door {
  return {
    path: trackPath(reference),
    backHref: "/track",
    isAccount: false,
    actions: { reply, message, sayNotFixed, stopEmails },
  };
}
