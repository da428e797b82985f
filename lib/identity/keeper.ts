import type { NextRequest } from "next/server";
import NextAuth, { type NextAuthOptions } from "next-auth";
import { log, settings } from "@/lib/platform";
import { cookieOf } from "./cookie";
import { staffOfToken } from "./current";
import { sessionSpan } from "./session";
import { encodeToken } from "./token";

type Context = { params: Promise<{ nextauth: string[] }> };

/**
 * Answers a GET below `/api/auth` out of next-auth, the keeper of the cookie's form: who is signed
 * in, at `session`, and 404 for all else. Its other pages and posts would be a second door beside
 * `signIn` and `signOut`, with cookies of their own; they open when a provider needs them.
 */
export async function answerAuth(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (nextauth.join("/") !== "session") return new Response(null, { status: 404 });
  const answer: Response = await NextAuth(request, context, keeperOptions());
  // It writes the cookie anew at each look, with helpers beside it; ours stands as sign-in wrote it.
  answer.headers.delete("set-cookie");
  return answer;
}

/** What next-auth is told: the cookie is ours, and the row behind it is checked each time. */
function keeperOptions(): NextAuthOptions {
  return {
    providers: [],
    secret: settings().secret,
    session: { strategy: "jwt", maxAge: sessionSpan.absolute / 1000 },
    cookies: { sessionToken: cookieOf("staff") },
    jwt: {
      encode: ({ token }) => encodeToken("staff", String(token?.sid)),
      decode: async ({ token = "" }) => {
        const staff = await staffOfToken(token);
        return staff && { sid: staff.sessionId, name: staff.name };
      },
    },
    logger: {
      // To next-auth an ended session is an error with a stack; what is worth knowing is the code.
      error: (code) => log().debug({ code }, "next-auth"),
      warn: () => {},
      debug: () => {},
    },
  };
}
