import { homePath } from "@/app/staff/(entrance)/home";
import { type AccountKind, staffOfToken } from "@/lib/identity";
import { pathAfterSignIn } from "@/lib/web";

/** Where the pages of signing in lie. */
export function signInPathOf(kind: AccountKind): string {
  return kind === "resident" ? "/account/sign-in" : "/staff/sign-in";
}

/** Where somebody goes once they are in: to the page they came for, or to where they begin. */
export function pathInside(kind: AccountKind, from: string): string {
  return pathAfterSignIn(kind, from) ?? (kind === "resident" ? "/account" : "/staff");
}

/** The same for somebody whose token has just let them in, without a page between that leads on. */
export async function pathOnceIn(kind: AccountKind, token: string, from: string): Promise<string> {
  const back = pathAfterSignIn(kind, from);
  const staff = back || kind === "resident" ? null : await staffOfToken(token);
  return staff ? homePath(staff) : pathInside(kind, from);
}

/** A page of signing in that remembers where it leads. */
export function withFrom(path: string, kind: AccountKind, from: string): string {
  const back = pathAfterSignIn(kind, from);
  return back ? `${path}?${new URLSearchParams({ from: back })}` : path;
}

/** The page that was asked for, out of the address. */
export function fromOf(query: Record<string, string | string[] | undefined>): string {
  return typeof query.from === "string" ? query.from.slice(0, 1000) : "";
}
