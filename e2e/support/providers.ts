import { generateKeyPairSync } from "node:crypto";
import { publicKeys } from "@/lib/identity";
import { startProvider } from "@/lib/identity/testing/provider";

/** A council of no other story: with a directory, its officers sign in there only. */
export const directoryCouncil = "leeds";

/**
 * Starts what stands for GOV.UK One Login and for a council's directory: real OpenID providers, which
 * ask on a page who somebody is. Gives the settings by which the stack knows them.
 */
export async function startProviders(publicUrl: string) {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const key = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const oneLogin = await startProvider(
    {
      clientId: "localgov-residents",
      answersAt: `${publicUrl}/account/sign-in/one-login/return`,
      endsAt: `${publicUrl}/account/signed-out`,
      proof: { publicKeys: publicKeys(key) },
    },
    "userinfo",
  );
  const secret = "only for tests, of many characters";
  const directory = await startProvider({
    clientId: "localgov-staff",
    answersAt: `${publicUrl}/staff/sign-in/${directoryCouncil}/return`,
    endsAt: `${publicUrl}/staff/signed-out`,
    proof: { secret },
  });
  for (const provider of [oneLogin, directory]) provider.person = "asks";
  return {
    settings: {
      ONE_LOGIN_ISSUER: oneLogin.issuer,
      ONE_LOGIN_CLIENT_ID: "localgov-residents",
      ONE_LOGIN_PRIVATE_KEY: key,
      STAFF_OIDC: JSON.stringify([
        {
          council: directoryCouncil,
          issuer: directory.issuer,
          clientId: "localgov-staff",
          clientSecret: secret,
          groups: { "g-officers": "officer", "g-heads": "manager" },
        },
      ]),
    },
    async stop() {
      await Promise.all([oneLogin.close(), directory.close()]);
    },
  };
}
