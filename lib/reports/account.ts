import type { Draft } from "@/lib/forms";

/** What the account of whoever is signed in holds that a report would ask for. */
export interface Account {
  residentId: string;
  /** Confirmed there. */
  email: string | null;
  name: string | null;
  phone: string | null;
}

/**
 * The account that a draft may use: of whoever is signed in, unless another began the draft. None for
 * a caller's: an officer may be signed in to an account of their own.
 */
export function accountFor(
  { residentId, taking }: Pick<Draft, "residentId" | "taking">,
  account: Account | null,
): Account | null {
  if (taking) return null;
  return residentId === null || residentId === account?.residentId ? account : null;
}
