import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readSettings } from "@/lib/platform";

const pem = (modulusLength: number) =>
  generateKeyPairSync("rsa", {
    modulusLength,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  }).privateKey;
const privateKey = pem(2048);

const demo = { DATABASE_URL: "postgres://web@h/d", SECRET: "s".repeat(32) };
const live = {
  ...demo,
  DATABASE_URL: "postgres://web@h/d?sslmode=verify-full",
  LOCALGOV_MODE: "live",
  PUBLIC_URL: "https://local.example",
  SMTP_URL: "smtp://relay",
};
const oneLogin = {
  ONE_LOGIN_ISSUER: "https://oidc.account.gov.uk/",
  ONE_LOGIN_CLIENT_ID: "localgov",
  ONE_LOGIN_PRIVATE_KEY: privateKey,
};
const kent = {
  council: "kent",
  issuer: "https://login.microsoftonline.com/7d1c5c6e-4b52-4f5e-9d0a-d5ddf3a9ec0f/v2.0",
  clientId: "localgov",
  clientSecret: "only for tests",
  groups: { "g-1": "officer" },
};
const staff = (...providers: object[]) => ({ STAFF_OIDC: JSON.stringify(providers) });

describe("GOV.UK One Login", () => {
  it("is not there unless it is set", () => {
    expect(readSettings(live).oneLogin).toBeUndefined();
  });

  it("takes the key on one line too", () => {
    const onOneLine = privateKey.replaceAll("\n", "\\n");
    expect(
      readSettings({ ...live, ...oneLogin, ONE_LOGIN_PRIVATE_KEY: onOneLine }).oneLogin,
    ).toEqual({ issuer: oneLogin.ONE_LOGIN_ISSUER, clientId: "localgov", privateKey });
  });

  it.each(Object.keys(oneLogin))("is refused without %s", (name) => {
    expect(() => readSettings({ ...live, ...oneLogin, [name]: "" })).toThrow(
      new RegExp(`Check the settings and start again. ${name}: must be set where ONE_LOGIN_`),
    );
  });

  it.each([
    ["a word", "a secret"],
    ["a public half", "-----BEGIN PUBLIC KEY-----\nMA==\n-----END PUBLIC KEY-----"],
    ["a short key", pem(1024)],
  ])("is refused with %s for a key", (_, key) => {
    expect(() => readSettings({ ...live, ...oneLogin, ONE_LOGIN_PRIVATE_KEY: key })).toThrow(
      "ONE_LOGIN_PRIVATE_KEY: must be an RSA private key in PEM form, of 2,048 bits or more",
    );
  });
});

describe("councils' directories", () => {
  it("are none unless they are set", () => {
    expect(readSettings(live).staffProviders).toEqual([]);
  });

  it("are read as they are set", () => {
    expect(readSettings({ ...live, ...staff(kent) }).staffProviders).toEqual([kent]);
  });

  it.each([
    ["no JSON", { STAFF_OIDC: "kent" }, "STAFF_OIDC: must be a list in JSON"],
    ["an unknown role", staff({ ...kent, groups: { g: "mayor" } }), "STAFF_OIDC.0.groups.g: "],
    [
      "no group",
      staff({ ...kent, groups: {} }),
      "STAFF_OIDC.0.groups: must name at least one group",
    ],
    ["no secret", staff({ ...kent, clientSecret: undefined }), "STAFF_OIDC.0.clientSecret: "],
    ["a word too many", staff({ ...kent, secret: "x" }), "STAFF_OIDC.0: "],
    ["a council twice", staff(kent, kent), "STAFF_OIDC: names kent twice"],
    [
      "anybody's directory",
      staff({ ...kent, issuer: "https://login.microsoftonline.com/common/v2.0" }),
      "STAFF_OIDC.0.issuer: must name one directory: anybody's would let in anybody",
    ],
  ])("are refused with %s, in words and without the secret", (_, set, message) => {
    const read = () => readSettings({ ...live, ...set });
    expect(read).toThrow(message);
    expect(read).not.toThrow(kent.clientSecret);
  });
});

describe("plain HTTP", () => {
  const plain = "http://127.0.0.1:4000";
  const onePlain = { ...oneLogin, ONE_LOGIN_ISSUER: plain };
  const staffPlain = staff(kent, { ...kent, council: "essex", issuer: plain });

  it("is refused in live mode", () => {
    expect(() => readSettings({ ...live, ...onePlain })).toThrow(
      "ONE_LOGIN_ISSUER: must be an https:// address in live mode",
    );
    expect(() => readSettings({ ...live, ...staffPlain })).toThrow(
      "STAFF_OIDC.1.issuer: must be an https:// address in live mode",
    );
  });

  it("will do in a demonstration, at a loopback address", () => {
    expect(readSettings({ ...demo, ...onePlain }).oneLogin?.issuer).toBe(plain);
    expect(readSettings({ ...demo, ...staffPlain }).staffProviders).toHaveLength(2);
    const outside = { ...oneLogin, ONE_LOGIN_ISSUER: "http://192.0.2.1" };
    expect(() => readSettings({ ...demo, ...outside })).toThrow(
      "ONE_LOGIN_ISSUER: may do without https:// at a loopback address only",
    );
  });
});
