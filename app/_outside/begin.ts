import type { AccountKind } from "@/lib/identity";
import { type Limit, withinLimit } from "@/lib/platform";
import { pathAfterSignIn } from "@/lib/web";

/** Each writes a row: more than an office signs in from its one address. */
const limit: Limit = { name: "sign-in at a provider by address", tries: 300, seconds: 15 * 60 };

type Begun = { ok: true; url: string } | { ok: false; reason: "not-set" | "unreachable" };

/**
 * Answers a link to a provider. A link and no form: browsers hold a form's redirects, to the last one,
 * to where our policy lets forms go, and a provider leads on to addresses of its own.
 */
export async function sendOut(
  { kind, who, from }: { kind: AccountKind; who: string; from: string | null },
  begin: (from: string) => Promise<Begun>,
  problemPath: string,
): Promise<Response> {
  if (!(await withinLimit(limit, who))) return redirectTo(`${problemPath}?why=too-many`);
  const begun = await begin(pathAfterSignIn(kind, from ?? "") ?? "");
  if (begun.ok) return redirectTo(begun.url);
  if (begun.reason === "not-set") return new Response(null, { status: 404 });
  return redirectTo(`${problemPath}?why=${begun.reason}`);
}

export function redirectTo(address: string): Response {
  return new Response(null, { status: 303, headers: { Location: address } });
}
