import { decode, encode } from "next-auth/jwt";
import { idSchema, settings } from "@/lib/platform";
import { sessionSpan } from "./session";

// The salt makes a key of its own: a token made for anybody else, a resident say, does not open.
const salt = "staff-session";

/** The value of a staff cookie: next-auth's encrypted token, with nothing in it but the session's id. */
export function encodeToken(sessionId: string): Promise<string> {
  return encode({
    token: { sid: sessionId },
    secret: settings().secret,
    salt,
    maxAge: sessionSpan.absolute / 1000,
  });
}

/** The session's id in a staff cookie; null where the value is not one of ours, or out of date. */
export async function decodeToken(token: string): Promise<string | null> {
  const claims = await decode({ token, secret: settings().secret, salt }).catch(() => null);
  const id = idSchema.safeParse(claims?.sid);
  return id.success ? id.data : null;
}
