import { beforeAll, describe, expect, it } from "vitest";
import { enrol } from "@/lib/identity/testing";
import { authenticator } from "@/lib/identity/testing/authenticator";
import { settings, withScope } from "@/lib/platform";
import { identityScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import type { Account } from "./account";
import { askForPasskey, offerPasskey, takeNewPasskey, takePasskey } from "./passkeys";

testDatabase();

const noon = new Date("2026-11-23T12:00:00Z");
const minutes = (n: number) => new Date(noon.getTime() + n * 60_000);
const asIdentity = <T>(work: Parameters<typeof withScope<T>>[1]) =>
  withScope(identityScope(), work);
let origin: string;
beforeAll(() => {
  origin = settings().publicUrl;
});

async function newcomer(): Promise<Account> {
  return { kind: "resident", id: await enrol() };
}

/** A device that an account has added. */
async function device(account: Account) {
  const key = authenticator(origin);
  const { options, secret } = await offer(account);
  expect(await add(account, key.make(options), secret)).toBeTruthy();
  return key;
}

const offer = (account: Account) =>
  asIdentity((db) => offerPasskey(db, account, "ann@example.com", noon));
const add = (account: Account, answer: string, secret: string, now = noon) =>
  asIdentity((db) => takeNewPasskey(db, account, { answer, secret }, "My phone", now));
const ask = (account: Account | null) => asIdentity((db) => askForPasskey(db, account, noon));
const show = (account: Account | null, answer: string, secret: string | undefined, now = noon) =>
  asIdentity((db) => takePasskey(db, account, { answer, secret }, now));

describe("a new passkey", () => {
  it("must be one that the device can name by itself, and that asks its holder who they are", async () => {
    const { options } = await offer(await newcomer());
    expect(options.authenticatorSelection).toMatchObject({
      residentKey: "required",
      userVerification: "required",
    });
  });

  it("is taken once for its challenge", async () => {
    const account = await newcomer();
    const { options, secret } = await offer(account);
    const answer = authenticator(origin).make(options);
    expect(await add(account, answer, secret)).toBeTruthy();
    expect(await add(account, answer, secret)).toBeNull();
  });

  it("is refused from another site, for another challenge, without its holder, too late, for another account", async () => {
    const account = await newcomer();
    const tries: [Parameters<ReturnType<typeof authenticator>["make"]>[1], Account, Date][] = [
      [{ origin: "https://evil.example" }, account, noon],
      [{ challenge: "AAAA" }, account, noon],
      [{ verified: false }, account, noon],
      [{}, account, minutes(5)],
      [{}, await newcomer(), noon],
    ];
    for (const [misdeeds, by, now] of tries) {
      const { options, secret } = await offer(account);
      expect(await add(by, authenticator(origin).make(options, misdeeds), secret, now)).toBeNull();
    }
  });

  it("is not taken a second time, for nobody", async () => {
    const account = await newcomer();
    const key = await device(account);
    const { options, secret } = await offer(account);
    expect(options.excludeCredentials).toHaveLength(1);
    expect(await add(account, key.make(options), secret)).toBeNull();
    const other = await newcomer();
    const offered = await offer(other);
    expect(await add(other, key.make(offered.options), offered.secret)).toBeNull();
  });
});

describe("showing a passkey", () => {
  it("says whose it is, to one who did not say it before", async () => {
    const account = await newcomer();
    const key = await device(account);
    const { options, secret } = await ask(null);
    expect(options.allowCredentials ?? []).toEqual([]);
    expect(await show(null, key.show(options), secret)).toEqual(account);
  });

  it("counts once: a challenge answered before is refused, also of two at once", async () => {
    const account = await newcomer();
    const key = await device(account);
    const { options, secret } = await ask(account);
    const answer = key.show(options);
    const both = await Promise.all([show(account, answer, secret), show(account, answer, secret)]);
    expect(both.filter(Boolean)).toEqual([account]);
    expect(await show(account, key.show(options), secret)).toBeNull();
  });

  it("is refused after five minutes, and without the cookie of its challenge", async () => {
    const account = await newcomer();
    const key = await device(account);
    const late = await ask(account);
    expect(await show(account, key.show(late.options), late.secret, minutes(5))).toBeNull();
    const bare = await ask(account);
    expect(await show(account, key.show(bare.options), undefined)).toBeNull();
    const mixed = await ask(account);
    expect(await show(account, key.show(bare.options), mixed.secret)).toBeNull();
  });

  it("uses its challenge up by a wrong answer too", async () => {
    const account = await newcomer();
    const key = await device(account);
    const { options, secret } = await ask(account);
    expect(await show(account, "{}", secret)).toBeNull();
    expect(await show(account, key.show(options), secret)).toBeNull();
  });

  it("is refused from another site, and where the device did not ask who holds it", async () => {
    const account = await newcomer();
    const key = await device(account);
    for (const misdeeds of [{ origin: "https://evil.example" }, { verified: false }]) {
      const { options, secret } = await ask(account);
      expect(await show(account, key.show(options, misdeeds), secret)).toBeNull();
    }
  });

  it("is refused once its counter goes back or stands still: somebody made a copy of it", async () => {
    const account = await newcomer();
    const key = await device(account);
    const count = async (counter: number) => {
      const { options, secret } = await ask(account);
      return show(account, key.show(options, { counter }), secret);
    };
    expect(await count(7)).toEqual(account);
    expect(await count(7)).toBeNull();
    expect(await count(3)).toBeNull();
    expect(await count(8)).toEqual(account);
  });

  it("takes a device that never counts", async () => {
    const account = await newcomer();
    const key = await device(account);
    for (const _ of [1, 2]) {
      const { options, secret } = await ask(account);
      expect(await show(account, key.show(options, { counter: 0 }), secret)).toEqual(account);
    }
  });

  it("is refused where another account was asked, and with another key's signature", async () => {
    const [ann, ben] = [await newcomer(), await newcomer()];
    const key = await device(ann);
    const bens = await ask(ben);
    expect(await show(ben, key.show(bens.options), bens.secret)).toBeNull();
    const anns = await ask(ann);
    const forged = JSON.parse(authenticator(origin).show(anns.options));
    const real = JSON.parse(key.show(anns.options));
    const answer = JSON.stringify({ ...forged, id: real.id, rawId: real.rawId });
    expect(await show(ann, answer, anns.secret)).toBeNull();
  });

  it("cannot be done with the answer to an offer, nor the other way round", async () => {
    const account = await newcomer();
    const key = await device(account);
    const offered = await offer(account);
    const challenge = { challenge: offered.options.challenge };
    const { options } = await ask(account);
    expect(await show(account, key.show({ ...options, ...challenge }), offered.secret)).toBeNull();
  });
});
