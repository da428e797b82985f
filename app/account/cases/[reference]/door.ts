import type { Door } from "../../../own-case/door";
import { message, reply, resumeEmails, sayNotFixed, stopEmails } from "./actions";
import { accountCasePath } from "./path";

/** The way in for residents who are signed in. */
export function accountDoor(reference: string): Door {
  return {
    path: accountCasePath(reference),
    backHref: "/account",
    isAccount: true,
    actions: { reply, message, sayNotFixed, stopEmails },
    resume: resumeEmails,
  };
}
