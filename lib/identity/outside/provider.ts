import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  webcrypto,
} from "node:crypto";
import * as openid from "openid-client";
import { settings } from "@/lib/platform";

/** An OpenID provider that signs people in for us. */
export interface Provider {
  /** As it names itself in all it signs. */
  issuer: string;
  clientId: string;
  /** How we show that we are its client: a secret, or a signature by a key in PEM form. */
  proof: { secret: string } | { privateKey: string };
}

/** How long what a provider says of itself (its addresses and keys) is kept, milliseconds. */
const KEPT = 60 * 60_000;
const PATIENCE_SECONDS = 10;
/** How far its clock may be from ours, seconds. */
const CLOCK_TOLERANCE = 30;

const known = new Map<string, { until: number; configuration: Promise<openid.Configuration> }>();

/** What a provider says of itself, asked for once an hour. Rejects where it does not answer. */
export function configurationOf(provider: Provider): Promise<openid.Configuration> {
  const key = `${provider.issuer} ${provider.clientId}`;
  const kept = known.get(key);
  if (kept && kept.until > Date.now()) return kept.configuration;
  const configuration = discover(provider);
  known.set(key, { until: Date.now() + KEPT, configuration });
  // What failed is asked again next time.
  configuration.catch(() => known.delete(key));
  return configuration;
}

async function discover(provider: Provider): Promise<openid.Configuration> {
  const configuration = await openid.discovery(
    new URL(provider.issuer),
    provider.clientId,
    { [openid.clockTolerance]: CLOCK_TOLERANCE },
    await proofOf(provider),
    {
      timeout: PATIENCE_SECONDS,
      // Its own fetch, under our name: GOV.UK One Login answers 403 to whoever does not say theirs.
      [openid.customFetch]: (url, { headers, body, ...options }) =>
        fetch(url, {
          ...options,
          ...(body != null && { body: body as string | URLSearchParams }),
          headers: { ...headers, "user-agent": userAgent() },
        }),
      execute: [
        // Without it the library takes an ID token's word for it, because it came over TLS.
        openid.enableNonRepudiationChecks,
        // Settings let plain HTTP in at a loopback address of a demonstration only.
        ...(provider.issuer.startsWith("http:") ? [openid.allowInsecureRequests] : []),
      ],
    },
  );
  // For Microsoft's directories the library leaves this open, as theirs may speak for any of them.
  if (configuration.serverMetadata().issuer !== provider.issuer) {
    throw new Error("A provider goes by another name than in the settings");
  }
  return configuration;
}

/** Who calls, as GOV.UK One Login's documentation has it: platform, version, and the service's address. */
function userAgent(): string {
  return `localgov-one/1 (${settings().publicUrl})`;
}

async function proofOf({ proof }: Provider): Promise<openid.ClientAuth> {
  if ("secret" in proof) return openid.ClientSecretPost(proof.secret);
  const key = createPrivateKey(proof.privateKey);
  const imported = await webcrypto.subtle.importKey(
    "pkcs8",
    key.export({ type: "pkcs8", format: "der" }),
    { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
    false,
    ["sign"],
  );
  return (server, client, body, headers) =>
    openid.PrivateKeyJwt(
      { key: imported, kid: keyId(key) },
      {
        // GOV.UK One Login takes its token address for the audience, where others take their name.
        [openid.modifyAssertion]: (_header, claims) => {
          claims.aud = server.token_endpoint;
        },
      },
    )(server, client, body, headers);
}

/** The public half of our key, for the provider to fetch: it then needs no letter when the key changes. */
export function publicKeys(privateKey: string): { keys: object[] } {
  const key = createPrivateKey(privateKey);
  const { kty, n, e } = createPublicKey(key).export({ format: "jwk" });
  return { keys: [{ kty, n, e, kid: keyId(key), use: "sig", alg: "RS256" }] };
}

/** A key's name: its thumbprint, as RFC 7638 has it. */
function keyId(key: KeyObject): string {
  const { e, kty, n } = createPublicKey(key).export({ format: "jwk" });
  return createHash("sha256").update(JSON.stringify({ e, kty, n })).digest("base64url");
}
