import { sign, verify } from "@/lib/platform";

// Where the links of letters lead. A token is a signed id: it names nobody, and is good for one thing.

const purposes = {
  confirm: "contact: confirm",
  stop: "contact: stop",
  open: "contact: open",
} as const;

export type LinkPurpose = keyof typeof purposes;

/** The path of a contact's own link, such as the one that stops their letters. */
export function contactPath(purpose: LinkPurpose, contactId: string): string {
  return `/track/${purpose}/${sign(purposes[purpose], contactId)}`;
}

/** The contact whose link it is; null where the token was not made here, or for something else. */
export function contactOfToken(purpose: LinkPurpose, token: string): string | null {
  return verify(purposes[purpose], token);
}

/** The public page of a report. */
export function reportPath(councilSlug: string, reference: string): string {
  return `/${councilSlug}/reports/${reference}`;
}

/** Where an officer works on a case. */
export function casePath(councilSlug: string, reference: string): string {
  return `/staff/${councilSlug}/cases/${reference}`;
}
