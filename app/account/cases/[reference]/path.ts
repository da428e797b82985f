/** A case in the account of whoever looks. */
export function accountCasePath(reference: string): string {
  return `/account/cases/${reference}`;
}
