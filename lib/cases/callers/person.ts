import type { CaseContact } from "@/prisma/generated/client";
import { digitsOf } from "../markers/person";

type Known = Pick<CaseContact, "residentId" | "name" | "email" | "phone" | "addressLines">;

/**
 * What tells that two contacts are the same person: their account, address of e-mail, or name together
 * with a phone number or a postal address; null where nothing does.
 */
export function keyOf(contact: Known | null): string | null {
  if (!contact) return null;
  const { residentId, email, addressLines } = contact;
  if (residentId) return `resident ${residentId}`;
  if (email) return `email ${email}`;
  const name = contact.name?.trim().toLowerCase();
  const phone = digitsOf(contact.phone);
  if (phone) return `phone ${phone} ${name ?? ""}`;
  return name && addressLines.length > 0 ? `home ${name} ${homeOf(addressLines)}` : null;
}

function homeOf(lines: string[]): string {
  return lines.join(",").toLowerCase().replace(/\s+/g, "");
}
