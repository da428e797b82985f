import { decode, encode } from "next-auth/jwt";
import { idSchema, settings } from "@/lib/platform";
import type { AccountKind } from "./schema";
import { sessionSpan } from "./session";

// The salt makes a key of its own for each kind: a resident's token does not open the back office.
const saltOf = (kind: AccountKind) => `${kind}-session`;

/** The value of a session cookie: next-auth's encrypted token, with nothing in it but the session's id. */
export function encodeToken(kind: AccountKind, sessionId: string): Promise<string> {
  return encode({
    token: { sid: sessionId },
    secret: settings().secret,
    salt: saltOf(kind),
    maxAge: sessionSpan.absolute / 1000,
  });
}

/** The session's id in a cookie of this kind; null where the value is not one of ours, or out of date. */
export async function decodeToken(kind: AccountKind, token: string): Promise<string | null> {
  const { secret } = settings();
  const claims = await decode({ token, secret, salt: saltOf(kind) }).catch(() => null);
  const id = idSchema.safeParse(claims?.sid);
  return id.success ? id.data : null;
}
