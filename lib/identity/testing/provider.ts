import { createSign, generateKeyPairSync, type JsonWebKey, type KeyObject } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider, { type ClientMetadata, type Configuration } from "oidc-provider";
import { askingPage, leavingPage, type Person, personIn } from "./provider-pages";

type Claims = Person["claims"];

/** A real OpenID provider on loopback, whose answers a test can spoil on their way out. */
export interface TestProvider {
  issuer: string;
  /** Who signs in from now on; null for somebody who turns back; "asks" to ask them on a page. */
  person: Person | null | "asks";
  /** Changes an ID token's claims, which are then signed anew by its own key. */
  spoil: ((claims: Claims) => Claims) | null;
  /** Whether ID tokens are signed by a key that is not its own, under the name of one that is. */
  swapped: boolean;
  /** What its endpoints were asked with. */
  userAgents: (string | undefined)[];
  /** Whether it knows nobody any more by the tokens that it gave. */
  forgetful: boolean;
  /** What the last way out asked for. */
  asked: URLSearchParams;
  /** From now on it says this of somebody, to whoever asks. */
  knows(person: Person): void;
  /** Walks a browser through it: from where we send somebody to where it sends them back. */
  visit(url: string, jar?: Map<string, string>): Promise<URL>;
  close(): Promise<void>;
}

export interface TestClient {
  clientId: string;
  answersAt: string;
  endsAt: string;
  proof: { secret: string } | { publicKeys: { keys: object[] } };
}

/** Claims that the test's people may have, whether the protocol knows them or not. */
const openid = ["sub", "sid", "auth_time", "amr", "vot", "acrs", "groups", "_claim_names"];
const inToken = [...openid, "email", "name", "preferred_username", "xms_edov"];

/** Starts a provider with one client. Claims go into the ID token unless it is to be asked for them. */
export async function startProvider(client: TestClient, says: "token" | "userinfo" = "token") {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const keys = makeKeys();
  const provider = new Provider(issuer, configuration(client, says, keys.own));

  const it: TestProvider = {
    issuer,
    person: null,
    spoil: null,
    swapped: false,
    forgetful: false,
    userAgents: [],
    asked: new URLSearchParams(),
    visit: (url, jar = new Map()) => walk(url, issuer, client, jar),
    knows: (person) => void remember(person),
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };

  provider.use(async (context, next) => {
    if (context.path === "/auth") it.asked = new URLSearchParams(context.querystring);
    if (/token|me$|jwks|well-known/.test(context.path))
      it.userAgents.push(context.get("user-agent"));
    if (/^\/interaction\/[\w-]+$/.test(context.path)) {
      const isAsking = it.person === "asks" && context.method === "GET";
      if (isAsking) {
        context.type = "html";
        context.body = askingPage;
        return;
      }
      const person = it.person === "asks" ? await personIn(context.req) : it.person;
      const result = person
        ? { login: { accountId: remember(person), ...amrOf(person) } }
        : { error: "access_denied" };
      await provider.interactionFinished(context.req, context.res, result, {
        mergeWithLastSubmission: false,
      });
      context.respond = false;
      return;
    }
    await next();
    if (context.path === "/token" && it.forgetful) {
      context.status = 400;
      context.body = { error: "invalid_grant" };
    }
    const body = context.body as { id_token?: string } | undefined;
    if (context.path === "/token" && body?.id_token && (it.spoil || it.swapped)) {
      const claims = payloadOf(body.id_token);
      body.id_token = signToken(
        it.spoil ? it.spoil(claims) : claims,
        it.swapped ? keys.other : keys.private,
      );
    }
  });
  server.on("request", provider.callback());
  return it;
}

const people = new Map<string, Claims>();

function remember({ sub, claims }: Person): string {
  people.set(sub, claims);
  return sub;
}

/** How they signed in is the session's to say, not the account's. */
function amrOf({ claims: { amr } }: Person): { amr?: string[] } {
  return Array.isArray(amr) ? { amr: amr.map(String) } : {};
}

function configuration(
  client: TestClient,
  says: "token" | "userinfo",
  jwk: JsonWebKey,
): Configuration {
  const metadata: ClientMetadata = {
    client_id: client.clientId,
    redirect_uris: [client.answersAt],
    grant_types: ["authorization_code", "refresh_token"],
    post_logout_redirect_uris: [client.endsAt],
    ...("secret" in client.proof
      ? { client_secret: client.proof.secret, token_endpoint_auth_method: "client_secret_post" }
      : { jwks: client.proof.publicKeys, token_endpoint_auth_method: "private_key_jwt" }),
  };
  return {
    clients: [metadata],
    issueRefreshToken: async () => true,
    jwks: { keys: [jwk] },
    cookies: { keys: ["only for tests"] },
    pkce: { required: () => true, methods: ["S256"] },
    conformIdTokenClaims: says === "userinfo",
    claims:
      says === "token"
        ? { openid: inToken, email: [], profile: [] }
        : { openid, email: ["email", "email_verified"] },
    extraParams: ["vtr"],
    ttl: { Session: 3600, Interaction: 600, Grant: 3600, IdToken: 3600, AccessToken: 600 },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource(context, form) {
          context.body = leavingPage(form);
        },
      },
    },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, ...people.get(sub) }),
    }),
    // Nobody is asked whether we may know who they are: the councils have agreed to it for them.
    async loadExistingGrant(context) {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client?.clientId ?? "",
        accountId: context.oidc.session?.accountId ?? "",
      });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  };
}

const kid = "the-key";

function makeKeys() {
  const own = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const other = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    own: { ...own.privateKey.export({ format: "jwk" }), kid, use: "sig", alg: "RS256" },
    private: own.privateKey,
    other: other.privateKey,
  };
}

function payloadOf(token: string): Claims {
  return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
}

function signToken(claims: Claims, key: KeyObject): string {
  const input = [{ alg: "RS256", typ: "JWT", kid }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  return `${input}.${createSign("RSA-SHA256").update(input).sign(key, "base64url")}`;
}

/** Follows redirects with the provider's cookies until one leads to us. */
async function walk(
  start: string,
  issuer: string,
  client: TestClient,
  jar: Map<string, string>,
): Promise<URL> {
  let url = new URL(start);
  for (let step = 0; step < 10; step += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url, { redirect: "manual", headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    const to = answer.headers.get("location");
    if (!to) throw new Error(`The provider stopped: ${answer.status} ${await answer.text()}`);
    url = new URL(to, issuer);
    if (url.href.startsWith(client.answersAt)) return url;
  }
  throw new Error("The provider goes round in circles");
}
