import { keyedHash } from "@/lib/platform";

/**
 * How the second fact of an account (a postcode, a registration) is kept: whoever reads the table learns
 * neither it nor who shares it. Case, spaces and punctuation do not matter.
 */
export function hashSecondFact(reference: string, secondFact: string): string {
  const bare = secondFact.toUpperCase().replace(/[^0-9A-Z]/g, "");
  return keyedHash("debt second fact", `${reference}\0${bare}`);
}
