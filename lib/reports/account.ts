import type { Draft } from "@/lib/forms";

/** What the account of whoever is signed in holds that a report would ask for. */
export interface Account {
  residentId: string;
  /** Confirmed there. */
  email: string | null;
  name: string | null;
  phone: string | null;
}

/** The account that a draft may use: of whoever is signed in, unless another began the draft. */
export function accountFor(
  { residentId }: Pick<Draft, "residentId">,
  account: Account | null,
): Account | null {
  return residentId === null || residentId === account?.residentId ? account : null;
}
