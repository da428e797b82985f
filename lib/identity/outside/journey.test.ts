import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/platform/testing";
import { startProvider, type TestProvider } from "../testing/provider";
import { comeBack, type Journey, setOut, wayOut } from "./journey";

// Against a real provider, over HTTP: what holds, and everything that must not.

const database = testDatabase();
const client = {
  clientId: "localgov",
  answersAt: "http://localhost:3000/staff/sign-in/kent/return",
  endsAt: "http://localhost:3000/staff/signed-out",
  proof: { secret: "only for tests, of many characters" },
};
let provider: TestProvider;
let journey: Journey;

beforeAll(async () => {
  provider = await startProvider(client);
  journey = {
    name: "kent",
    provider: { issuer: provider.issuer, clientId: client.clientId, proof: client.proof },
    answersAt: client.answersAt,
    asks: { scope: "openid email" },
  };
  provider.person = { sub: "ada", claims: { email: "ada@kent.example" } };
});

afterEach(() => {
  provider.spoil = null;
  provider.swapped = false;
  provider.person = { sub: "ada", claims: { email: "ada@kent.example" } };
});

afterAll(() => provider.close());

/** Goes there, and gives the answer that the browser brings back. */
async function goThere(now = new Date()) {
  const out = await setOut(journey, "/staff/kent/cases", now);
  if (!out.ok) throw new Error("The provider does not answer");
  const back = await provider.visit(out.url);
  return { query: back.searchParams, secret: out.secret };
}

const refused = (reason: string) => ({ ok: false, reason });

describe("a sign-in at a provider", () => {
  it("says who came, and where they wanted to go", async () => {
    expect(await comeBack(journey, await goThere())).toMatchObject({
      ok: true,
      vouched: {
        issuer: provider.issuer,
        subject: "ada",
        claims: { email: "ada@kent.example" },
        from: "/staff/kent/cases",
      },
    });
  });

  it("asks with a state, a nonce and a code challenge, and to be answered at one address", async () => {
    await goThere();
    expect(Object.fromEntries(provider.asked)).toMatchObject({
      response_type: "code",
      client_id: client.clientId,
      redirect_uri: client.answersAt,
      code_challenge_method: "S256",
      scope: "openid email",
      state: expect.stringMatching(/^.{40,}$/),
      nonce: expect.stringMatching(/^.{40,}$/),
    });
    expect(provider.asked.has("prompt")).toBe(false);
  });

  it("says its name at every endpoint", async () => {
    await comeBack(journey, await goThere());
    expect(new Set(provider.userAgents)).toEqual(
      new Set(["localgov-one/1 (http://localhost:3000)"]),
    );
  });

  it("takes an answer once, though it would hold a second time", async () => {
    const answer = await goThere();
    expect(await comeBack(journey, answer)).toMatchObject({ ok: true });
    expect(await comeBack(journey, answer)).toEqual(refused("stale"));
  });

  it("takes an answer once of two that bring it at the same time", async () => {
    const answer = await goThere();
    const both = await Promise.all([comeBack(journey, answer), comeBack(journey, answer)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("takes no answer to what another browser began", async () => {
    const [mine, theirs] = [await goThere(), await goThere()];
    expect(await comeBack(journey, { ...theirs, secret: mine.secret })).toEqual(refused("stale"));
    expect(await comeBack(journey, { ...theirs, secret: undefined })).toEqual(refused("stale"));
    // Nor does it use up what this browser began.
    expect(await comeBack(journey, mine)).toMatchObject({ ok: true });
  });

  it("takes no answer at another provider's address", async () => {
    const answer = await goThere();
    expect(await comeBack({ ...journey, name: "essex" }, answer)).toEqual(refused("stale"));
  });

  it("takes no answer half an hour later", async () => {
    const begun = new Date();
    const answer = await goThere(begun);
    const minutesLater = (minutes: number) => new Date(begun.getTime() + minutes * 60_000);
    expect(await comeBack(journey, answer, minutesLater(30))).toEqual(refused("stale"));
    expect(await comeBack(journey, answer, minutesLater(29))).toMatchObject({ ok: true });
  });

  it("takes no code that another sign-in was given", async () => {
    const [mine, theirs] = [await goThere(), await goThere()];
    mine.query.set("code", theirs.query.get("code") ?? "");
    expect(await comeBack(journey, mine)).toEqual(refused("stale"));
  });

  it("takes no answer in another provider's name", async () => {
    const answer = await goThere();
    answer.query.set("iss", "https://elsewhere.example");
    expect(await comeBack(journey, answer)).toEqual(refused("untrusted"));
  });

  it.each<[string, (claims: Record<string, unknown>) => Record<string, unknown>]>([
    ["of another issuer", (claims) => ({ ...claims, iss: "https://elsewhere.example" })],
    ["for another client", (claims) => ({ ...claims, aud: "somebody-else" })],
    [
      "for several, made by another",
      (claims) => ({ ...claims, aud: [client.clientId, "b"], azp: "b" }),
    ],
    ["out of date", (claims) => ({ ...claims, exp: Math.floor(Date.now() / 1000) - 60 })],
    ["with no end", ({ exp: _, ...claims }) => claims],
    ["with another nonce", (claims) => ({ ...claims, nonce: "another" })],
    ["with no nonce", ({ nonce: _, ...claims }) => claims],
    ["about nobody", ({ sub: _, ...claims }) => claims],
  ])("takes no token %s", async (_, spoil) => {
    const answer = await goThere();
    provider.spoil = spoil;
    expect(await comeBack(journey, answer)).toEqual(refused("untrusted"));
  });

  it("takes no token signed by a key that the provider does not publish", async () => {
    const answer = await goThere();
    provider.swapped = true;
    expect(await comeBack(journey, answer)).toEqual(refused("untrusted"));
  });

  it("tells somebody who turned back from somebody who must be seen", async () => {
    provider.person = null;
    expect(await comeBack(journey, await goThere())).toEqual(refused("declined"));
    const out = await setOut({ ...journey, asks: { ...journey.asks, prompt: "none" } }, "");
    if (!out.ok) throw new Error("The provider does not answer");
    const { searchParams: query } = await provider.visit(out.url);
    expect(query.get("error")).toBe("login_required");
    expect(await comeBack(journey, { query, secret: out.secret })).toEqual(refused("asked-again"));
  });

  it("is refused where the provider does not answer", async () => {
    const nowhere = { ...journey.provider, issuer: "http://127.0.0.1:9" };
    expect(await setOut({ ...journey, provider: nowhere }, "")).toEqual({ ok: false });
  });

  it("is refused where the provider goes by another name", async () => {
    const alias = {
      ...journey.provider,
      issuer: provider.issuer.replace("127.0.0.1", "localhost"),
    };
    expect(await setOut({ ...journey, provider: alias }, "")).toEqual({ ok: false });
  });

  it("keeps nothing in the clear that the browser brings", async () => {
    const { secret } = await goThere();
    const { rows } = await database.query("SELECT * FROM sign_in_tries");
    expect(JSON.stringify(rows)).not.toContain(secret);
  });
});

describe("the way out", () => {
  it("leads through the provider and back to one page", async () => {
    const url = new URL((await wayOut(journey, { endsAt: client.endsAt })) ?? "");
    expect(url.origin).toBe(provider.issuer);
    expect(url.searchParams.get("post_logout_redirect_uri")).toBe(client.endsAt);
    expect(url.searchParams.get("client_id")).toBe(client.clientId);
  });
});
