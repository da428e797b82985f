import { isDeepStrictEqual } from "node:util";
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { z } from "zod";
import { type Db, idSchema, newId, settings } from "@/lib/platform";
import { accountKinds } from "../schema";
import { beginTry, takeTry } from "../tries";
import { type Account, ownedBy, ownerOf } from "./account";
import { readMade, readSigned } from "./passkey-answer";

/** How long a challenge can be answered. */
const span = { seconds: 5 * 60 };

/** EdDSA, ES256, RS256. */
const algorithms = [-8, -7, -257];

/** More than anybody has devices. */
export const mostPasskeys = 20;

const tryFacts = z.object({
  kind: z.enum(["passkey-add", "passkey-ask"]),
  /** Null where whoever answers says by that who they are. */
  account: z.object({ kind: z.enum(accountKinds), id: idSchema }).nullable(),
  challenge: z.string().max(200),
});

/** What a browser is asked, and the secret for the cookie that the answer must come with. */
export interface Challenge<Options> {
  options: Options;
  secret: string;
}

/** What came back from a page: the answer, and the cookie of its challenge. */
export interface Answer {
  answer: string;
  secret: string | undefined;
}

/** Asks a browser for a new passkey of an account, one that no device of theirs has yet. */
export async function offerPasskey(
  db: Db,
  account: Account,
  label: string,
  now: Date,
): Promise<Challenge<PublicKeyCredentialCreationOptionsJSON>> {
  const { rpID, rpName } = relyingParty();
  const options = await generateRegistrationOptions({
    rpID,
    rpName,
    userName: label,
    userID: new Uint8Array(Buffer.from(account.id)),
    excludeCredentials: await credentialsOf(db, account),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    supportedAlgorithmIDs: algorithms,
    timeout: span.seconds * 1000,
  });
  const facts = { kind: "passkey-add", account: { ...account }, challenge: options.challenge };
  return { options, secret: await beginTry(db, facts, span, now) };
}

/** Takes a new passkey. Null where it does not answer the challenge, or is too late. */
export async function takeNewPasskey(
  db: Db,
  account: Account,
  { answer, secret }: Answer,
  name: string,
  now: Date,
): Promise<string | null> {
  const asked = await takeChallenge(db, "passkey-add", account, secret, now);
  const response = readMade(answer);
  if (!asked || !response) return null;
  const { rpID, origin } = relyingParty();
  const made = await verifyRegistrationResponse({
    response,
    expectedChallenge: asked.challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => null);
  if (!made?.verified) return null;
  const { credential } = made.registrationInfo;
  const id = newId();
  const { count } = await db.passkey.createMany({
    data: {
      id,
      ...ownedBy(account),
      credentialId: credential.id,
      publicKey: credential.publicKey,
      counter: credential.counter,
      transports: response.response.transports ?? [],
      name,
      createdAt: now,
    },
    // A credential that somebody has already.
    skipDuplicates: true,
  });
  return count === 1 ? id : null;
}

/** Asks a browser for a passkey: one of an account's or (null) whichever its holder chooses. */
export async function askForPasskey(
  db: Db,
  account: Account | null,
  now: Date,
): Promise<Challenge<PublicKeyCredentialRequestOptionsJSON>> {
  const options = await generateAuthenticationOptions({
    rpID: relyingParty().rpID,
    userVerification: "required",
    timeout: span.seconds * 1000,
    ...(account ? { allowCredentials: await credentialsOf(db, account) } : {}),
  });
  const facts = {
    kind: "passkey-ask",
    account: account && { ...account },
    challenge: options.challenge,
  };
  return { options, secret: await beginTry(db, facts, span, now) };
}

/**
 * Whose passkey answered a challenge. Null where it is nobody's, or another's than was asked, where
 * the challenge is not the one that the cookie stands for, was answered before or is too old, where
 * its holder did not show the device that it is them, or its counter went back.
 */
export async function takePasskey(
  db: Db,
  account: Account | null,
  { answer, secret }: Answer,
  now: Date,
): Promise<Account | null> {
  const asked = await takeChallenge(db, "passkey-ask", account, secret, now);
  const response = readSigned(answer);
  if (!asked || !response) return null;
  const passkey = await db.passkey.findUnique({ where: { credentialId: response.id } });
  if (!passkey) return null;
  const owner = ownerOf(passkey);
  const { userHandle } = response.response;
  if (account && !isDeepStrictEqual(owner, account)) return null;
  if (userHandle && Buffer.from(userHandle, "base64url").toString() !== owner.id) return null;
  const { rpID, origin } = relyingParty();
  const shown = await verifyAuthenticationResponse({
    response,
    expectedChallenge: asked.challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: Number(passkey.counter),
    },
  }).catch(() => null);
  if (!shown?.verified) return null;
  const { count } = await db.passkey.updateMany({
    where: { id: passkey.id, counter: passkey.counter },
    data: { counter: shown.authenticationInfo.newCounter, lastUsedAt: now },
  });
  return count === 1 ? owner : null;
}

/** The challenge that a cookie stands for, once, where it was made for this use and account. */
async function takeChallenge(
  db: Db,
  kind: z.infer<typeof tryFacts>["kind"],
  account: Account | null,
  secret: string | undefined,
  now: Date,
) {
  const facts = secret ? await takeTry(db, tryFacts, secret, now) : null;
  const isIt = facts?.kind === kind && isDeepStrictEqual(facts.account, account);
  return isIt ? facts : null;
}

function credentialsOf(db: Db, account: Account) {
  return db.passkey
    .findMany({
      where: ownedBy(account),
      select: { credentialId: true, transports: true },
      take: mostPasskeys,
    })
    .then((all) => all.map(({ credentialId, transports }) => ({ id: credentialId, transports })));
}

/** Who the platform is to a browser: a passkey is bound to its host. */
function relyingParty() {
  const { hostname, origin } = new URL(settings().publicUrl);
  return { rpID: hostname, origin, rpName: "LocalGov One" };
}
