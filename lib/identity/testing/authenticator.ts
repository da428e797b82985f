import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";
import { isoCBOR } from "@simplewebauthn/server/helpers";

/** What a device may do differently than it should. */
interface Misdeeds {
  origin?: string;
  /** What its counter says. */
  counter?: number;
  /** Whether it made sure who holds it. */
  verified?: boolean;
  challenge?: string;
}

/**
 * A security key as software, as far as the platform can tell: it makes a key for the platform's host
 * and signs challenges with it, in the real formats.
 */
export function authenticator(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(16);
  let userHandle = "";
  let counted = 0;

  const clientData = (type: string, challenge: string, from: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }));

  const facts = (flags: number, counter: number) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([
      hash(Buffer.from(new URL(origin).hostname)),
      Buffer.from([flags]),
      count,
    ]);
  };

  return {
    /** Answers an offer to keep a new passkey. */
    make(options: PublicKeyCredentialCreationOptionsJSON, misdeeds: Misdeeds = {}): string {
      userHandle = options.user.id;
      const { x = "", y = "" } = publicKey.export({ format: "jwk" });
      const cose = isoCBOR.encode(
        new Map<number, number | Uint8Array>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, new Uint8Array(Buffer.from(x, "base64url"))],
          [-3, new Uint8Array(Buffer.from(y, "base64url"))],
        ]),
      );
      const flags = 0x41 | (misdeeds.verified === false ? 0 : 0x04);
      const authData = Buffer.concat([
        facts(flags, misdeeds.counter ?? 0),
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        cose,
      ]);
      const attestation = isoCBOR.encode(
        new Map<string, unknown>([
          ["fmt", "none"],
          ["attStmt", new Map()],
          ["authData", new Uint8Array(authData)],
        ]) as Parameters<typeof isoCBOR.encode>[0],
      );
      return answer({
        clientDataJSON: url(
          clientData(
            "webauthn.create",
            misdeeds.challenge ?? options.challenge,
            misdeeds.origin ?? origin,
          ),
        ),
        attestationObject: url(Buffer.from(attestation)),
        transports: ["internal"],
      });
    },

    /** Answers a challenge. */
    show(options: PublicKeyCredentialRequestOptionsJSON, misdeeds: Misdeeds = {}): string {
      counted = misdeeds.counter ?? counted + 1;
      const flags = 0x01 | (misdeeds.verified === false ? 0 : 0x04);
      const authData = facts(flags, counted);
      const client = clientData(
        "webauthn.get",
        misdeeds.challenge ?? options.challenge,
        misdeeds.origin ?? origin,
      );
      const signature = sign("sha256", Buffer.concat([authData, hash(client)]), privateKey);
      return answer({
        clientDataJSON: url(client),
        authenticatorData: url(authData),
        signature: url(signature),
        userHandle,
      });
    },
  };

  function answer(response: object): string {
    return JSON.stringify({ id: url(id), rawId: url(id), type: "public-key", response });
  }
}

const url = (bytes: Buffer) => bytes.toString("base64url");
const hash = (bytes: Buffer) => createHash("sha256").update(bytes).digest();
