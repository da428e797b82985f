import { headers } from "next/headers";
import type { AccountKind } from "@/lib/identity";

/** Where to sign in, and with that to be led back to the page that was asked for. */
export async function signInPath(kind: AccountKind): Promise<string> {
  const path = (await headers()).get("x-path") ?? "";
  // A query may be too long to be taken along; the page then still is.
  const from = pathAfterSignIn(kind, path) ?? pathAfterSignIn(kind, path.split("?")[0] ?? "");
  return from === null ? entrances[kind] : `${entrances[kind]}?${new URLSearchParams({ from })}`;
}

/** The page that a sign-in was asked for; null for one of another kind, of another site, or none. */
export function pathAfterSignIn(kind: AccountKind, from: string): string | null {
  return from.length <= 300 && paths[kind].test(from) ? from : null;
}

/** Where the second step of signing in is shown, before the page that was asked for. */
export function secondStepPath(kind: AccountKind, from: string | null): string {
  const path = `${entrances[kind]}/code`;
  return from === null ? path : `${path}?${new URLSearchParams({ from })}`;
}

const entrances = { staff: "/staff/sign-in", resident: "/account/sign-in" };

// No address of another site has these forms, however a browser reads it. None signs in or out.
const paths = {
  staff: /^\/staff(\/(?!sign-)[a-z.-]+(\/(?!sign-)[\w./-]*)?)?(\?[\w=&%.+-]*)?$/,
  resident:
    /^\/(?!staff|api|problem|account\/(sign-|register|forgotten))[a-z][\w.-]*(\/[\w.-]+)*(\?[\w=&%.+-]*)?$/,
};
