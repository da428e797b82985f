import * as openid from "openid-client";
import { log } from "@/lib/platform";
import { configurationOf, type Provider } from "./provider";
import { keepBegun, takeBegun } from "./tries";

/** A way out to one provider and back. */
export interface Journey {
  /** Its name in what is kept and in the log: "one-login", "kent". */
  name: string;
  provider: Provider;
  /** Where answers come, to the letter. */
  answersAt: string;
  /** What this provider wants to be asked, besides what every provider is. */
  asks: Record<string, string>;
  /** Whether what it knows of somebody must be fetched, as it is not in the ID token. */
  fetchesUserInfo?: boolean;
}

export type SetOut = { ok: true; url: string; secret: string } | { ok: false };

/** What somebody is by a provider that was checked: its claims, and where they wanted to go. */
export interface Vouched {
  issuer: string;
  subject: string;
  claims: Record<string, unknown>;
  idToken: string;
  /** By which the provider can be asked again without its person; null where it gives none. */
  refreshToken: string | null;
  from: string;
}

/**
 * - `stale`: begun elsewhere, too long ago, or answered before
 * - `declined`: they turned back
 * - `asked-again`: the provider wants to see them in person
 * - `unreachable`: the provider is out of order
 * - `untrusted`: what it said does not hold
 */
export type Unanswered = "stale" | "declined" | "asked-again" | "unreachable" | "untrusted";

export type Answer = { ok: true; vouched: Vouched } | { ok: false; reason: Unanswered };

/** Begins a sign-in: where to send the browser, and the secret that it must bring back in its cookie. */
export async function setOut(journey: Journey, from: string, now = new Date()): Promise<SetOut> {
  const configuration = await reach(journey);
  if (!configuration) return { ok: false };
  const [state, nonce] = [openid.randomState(), openid.randomNonce()];
  const verifier = openid.randomPKCECodeVerifier();
  const secret = await keepBegun({ at: journey.name, state, nonce, verifier, from }, now);
  const url = openid.buildAuthorizationUrl(configuration, {
    ...journey.asks,
    redirect_uri: journey.answersAt,
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    state,
    nonce,
  });
  return { ok: true, url: url.href, secret };
}

/**
 * Takes a provider's answer, once: state, code, signature, issuer, audience, times and nonce hold, or
 * there is no answer. Opens its own scopes, none of them while the provider is spoken to.
 */
export async function comeBack(
  journey: Journey,
  came: { query: URLSearchParams; secret: string | undefined },
  now = new Date(),
): Promise<Answer> {
  const state = came.query.get("state");
  const begun = await takeBegun(came.secret, { at: journey.name, state }, now);
  if (!begun) return { ok: false, reason: "stale" };
  const configuration = await reach(journey);
  if (!configuration) return { ok: false, reason: "unreachable" };
  try {
    const tokens = await openid.authorizationCodeGrant(
      configuration,
      new URL(`${journey.answersAt}?${came.query}`),
      {
        expectedState: begun.state,
        expectedNonce: begun.nonce,
        pkceCodeVerifier: begun.verifier,
        idTokenExpected: true,
      },
    );
    const claims = tokens.claims();
    if (!claims || !tokens.id_token) return { ok: false, reason: "untrusted" };
    const more = journey.fetchesUserInfo
      ? await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub)
      : {};
    return {
      ok: true,
      vouched: {
        issuer: claims.iss,
        subject: claims.sub,
        // What was signed stands above what was fetched.
        claims: { ...more, ...claims },
        idToken: tokens.id_token,
        refreshToken: tokens.refresh_token ?? null,
        from: begun.from,
      },
    };
  } catch (error) {
    return { ok: false, reason: reasonOf(journey, error) };
  }
}

export type AskedAgain =
  | { ok: true; subject: string; claims: Record<string, unknown>; refreshToken: string | null }
  | { ok: false; reason: Unanswered };

/**
 * Asks a provider again about somebody who signed in there, without them: "stale" where it knows them
 * no more, or has ended their session. The token counts once where a new one comes with the answer.
 */
export async function askAgain(journey: Journey, refreshToken: string): Promise<AskedAgain> {
  const configuration = await reach(journey);
  if (!configuration) return { ok: false, reason: "unreachable" };
  try {
    const tokens = await openid.refreshTokenGrant(configuration, refreshToken);
    const claims = tokens.claims();
    if (!claims) return { ok: false, reason: "untrusted" };
    return { ok: true, subject: claims.sub, claims, refreshToken: tokens.refresh_token ?? null };
  } catch (error) {
    return { ok: false, reason: reasonOf(journey, error) };
  }
}

/** Where the provider's own session ends, and where it sends the browser then; null where it has no such place. */
export async function wayOut(
  journey: Journey,
  { idToken, endsAt }: { idToken?: string | undefined; endsAt: string },
): Promise<string | null> {
  const configuration = await reach(journey);
  if (!configuration?.serverMetadata().end_session_endpoint) return null;
  return openid.buildEndSessionUrl(configuration, {
    ...(idToken && { id_token_hint: idToken }),
    post_logout_redirect_uri: endsAt,
  }).href;
}

async function reach(journey: Journey): Promise<openid.Configuration | null> {
  try {
    return await configurationOf(journey.provider);
  } catch (error) {
    say(journey, error);
    return null;
  }
}

function reasonOf(journey: Journey, error: unknown): Unanswered {
  if (error instanceof openid.AuthorizationResponseError) {
    if (error.error === "access_denied") return "declined";
    if (/^(login|interaction|consent|account_selection)_required$/.test(error.error)) {
      return "asked-again";
    }
    say(journey, error);
    return "unreachable";
  }
  if (error instanceof openid.ResponseBodyError && error.error === "invalid_grant") return "stale";
  say(journey, error);
  const isRefusal = error instanceof openid.ClientError && !/TIMEOUT|ABORT/.test(error.code ?? "");
  return isRefusal ? "untrusted" : "unreachable";
}

/** Into the log goes what kind of fault it was; what the answer held is about a person. */
function say(journey: Journey, error: unknown): void {
  const { name, code } = error instanceof Error ? (error as Error & { code?: unknown }) : {};
  log().warn({ provider: journey.name, fault: name, code }, "sign-in at a provider failed");
}
