import { type Scope, withScope } from "@/lib/platform";
import { contactScope, systemScope } from "@/lib/platform/mint";
import { contactOfToken, type LinkPurpose } from "./paths";

/** Somebody who showed that they are a contact of a case, and may act as that contact. */
export interface Holder {
  contactId: string;
  kind: "reporter" | "follower";
  reference: string;
  /** Reads and changes the contact; the reporter's, their case too. */
  scope: Scope;
}

/** For `followReport`: anybody may follow a public report, but nobody may see who does. */
export function followingScope(): Scope {
  return systemScope("follow a public report");
}

/** Whose link of a letter it is; null for a token that was not made for this purpose here. */
export async function holderOfLink(purpose: LinkPurpose, token: string): Promise<Holder | null> {
  const contactId = contactOfToken(purpose, token);
  return contactId ? holderOfContact(contactId) : null;
}

/** A contact whose id came from a place that only its owner holds. */
export async function holderOfContact(contactId: string): Promise<Holder | null> {
  return withScope(systemScope("find the case of a contact"), async (db) => {
    const contact = await db.caseContact.findUnique({
      where: { id: contactId },
      include: { case: { select: { reference: true } } },
    });
    return contact && holderOf({ ...contact, reference: contact.case.reference });
  });
}

/** The contact of a case with this address; null where there is no such pair. */
export async function holderOfPair(reference: string, email: string): Promise<Holder | null> {
  return withScope(systemScope("find a case by reference and e-mail"), async (db) => {
    const contact = await db.caseContact.findFirst({ where: { email, case: { reference } } });
    return contact && holderOf({ ...contact, reference });
  });
}

function holderOf(contact: {
  id: string;
  caseId: string;
  kind: string;
  reference: string;
}): Holder {
  const { id, caseId, reference } = contact;
  return contact.kind === "reporter"
    ? { contactId: id, kind: "reporter", reference, scope: contactScope(id, caseId) }
    : { contactId: id, kind: "follower", reference, scope: contactScope(id, null) };
}
