import { createPrivateKey } from "node:crypto";
import { z } from "zod";

/** Somewhere that signs people in for us, as OpenID Connect has it. */
const issuer = z.url({ protocol: /^https?$/, error: "must be an https:// address" }).max(500);
const clientId = z.string().min(1).max(300);
const slug = z
  .string()
  .max(100)
  .regex(/^[a-z][a-z.-]*$/, "must be a council's name as in its address");

/** A private key in PEM form; where a setting cannot hold line breaks, `\n` stands for them. */
const rsaKey = z
  .string()
  .max(20_000)
  .transform((text) => text.replaceAll("\\n", "\n"))
  .refine(isStrongRsaKey, "must be an RSA private key in PEM form, of 2,048 bits or more");

const staffProvider = z
  .strictObject({
    council: slug,
    issuer: issuer.refine(
      (url) => !/\/(common|organizations|consumers)(\/|$)/.test(new URL(url).pathname),
      "must name one directory: anybody's would let in anybody",
    ),
    clientId,
    clientSecret: z.string().min(8).max(500),
    /** What each group of the council's directory may do here, by the group's id. */
    groups: z
      .record(z.string().min(1).max(200), z.enum(["officer", "manager", "administrator"]))
      .refine((groups) => Object.keys(groups).length > 0, "must name at least one group"),
    /** The authentication context that stands for a second factor, where tokens carry no `amr`. */
    authContext: z
      .string()
      .regex(/^c\d{1,2}$/, "must be c1 to c99")
      .optional(),
  })
  .readonly();

const staffProviders = z
  .array(staffProvider)
  .max(500)
  .superRefine((all, context) => {
    const councils = all.map(({ council }) => council);
    const twice = councils.find((council, n) => councils.indexOf(council) !== n);
    if (twice) context.addIssue({ code: "custom", message: `names ${twice} twice` });
  });

export type StaffProvider = z.infer<typeof staffProvider>;
export type OneLoginSettings = { issuer: string; clientId: string; privateKey: string };

/** The settings of sign-in from outside, as the environment has them. */
export const outsideFields = {
  ONE_LOGIN_ISSUER: issuer.optional(),
  ONE_LOGIN_CLIENT_ID: clientId.optional(),
  ONE_LOGIN_PRIVATE_KEY: rsaKey.optional(),
  STAFF_OIDC: z
    .string()
    .max(500_000)
    .transform((text, context) => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: "custom", message: "must be a list in JSON" });
        return z.NEVER;
      }
    })
    .pipe(staffProviders)
    .default([]),
};

type Fields = {
  LOCALGOV_MODE: "demo" | "live";
  ONE_LOGIN_ISSUER?: string | undefined;
  ONE_LOGIN_CLIENT_ID?: string | undefined;
  ONE_LOGIN_PRIVATE_KEY?: string | undefined;
  STAFF_OIDC: StaffProvider[];
};

/** Refuses what is half set, and a provider whose answers could be read or changed on their way. */
export function checkOutside(
  value: Fields,
  refuse: (path: (string | number)[], message: string) => void,
): void {
  const oneLogin = ["ONE_LOGIN_ISSUER", "ONE_LOGIN_CLIENT_ID", "ONE_LOGIN_PRIVATE_KEY"] as const;
  const set = oneLogin.filter((name) => value[name] !== undefined);
  for (const name of oneLogin) {
    if (set[0] && value[name] === undefined) refuse([name], `must be set where ${set[0]} is`);
  }
  const check = (url: string | undefined, ...path: (string | number)[]) => {
    if (!url || url.startsWith("https://")) return;
    if (value.LOCALGOV_MODE === "live") refuse(path, "must be an https:// address in live mode");
    else if (!isLoopback(new URL(url).hostname)) {
      refuse(path, "may do without https:// at a loopback address only");
    }
  };
  check(value.ONE_LOGIN_ISSUER, "ONE_LOGIN_ISSUER");
  value.STAFF_OIDC.forEach((provider, n) => {
    check(provider.issuer, "STAFF_OIDC", n, "issuer");
  });
}

/** GOV.UK One Login, where it is set. */
export function oneLoginOf(value: Fields): OneLoginSettings | undefined {
  const { ONE_LOGIN_ISSUER, ONE_LOGIN_CLIENT_ID, ONE_LOGIN_PRIVATE_KEY } = value;
  return ONE_LOGIN_ISSUER && ONE_LOGIN_CLIENT_ID && ONE_LOGIN_PRIVATE_KEY
    ? {
        issuer: ONE_LOGIN_ISSUER,
        clientId: ONE_LOGIN_CLIENT_ID,
        privateKey: ONE_LOGIN_PRIVATE_KEY,
      }
    : undefined;
}

export function isLoopback(host: string): boolean {
  return /^(localhost|\[?::1\]?|127(\.\d{1,3}){3})$/.test(host);
}

function isStrongRsaKey(pem: string): boolean {
  try {
    const key = createPrivateKey(pem);
    return (
      key.asymmetricKeyType === "rsa" && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048
    );
  } catch {
    return false;
  }
}
