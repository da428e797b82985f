import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { z } from "zod";

// What a browser answers to a challenge, as the page's script puts it into a form field.

const base64url = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[\w-]*$/);

const credential = {
  id: base64url(1400),
  rawId: base64url(1400),
  type: z.literal("public-key"),
};

const signedSchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(5000),
    authenticatorData: base64url(5000),
    signature: base64url(5000),
    userHandle: base64url(200).optional(),
  }),
});

const madeSchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(5000),
    attestationObject: base64url(20_000),
    transports: z.array(z.string().max(30)).max(10).optional(),
  }),
});

/** Longest answer that is looked at, characters. */
export const longestAnswer = 30_000;

/** The signature over a challenge; null where the text is none. */
export function readSigned(text: string): AuthenticationResponseJSON | null {
  const read = signedSchema.safeParse(parsed(text));
  if (!read.success) return null;
  const { userHandle, ...response } = read.data.response;
  return {
    ...read.data,
    response: { ...response, ...(userHandle ? { userHandle } : {}) },
    clientExtensionResults: {},
  };
}

/** A new passkey; null where the text is none. */
export function readMade(text: string): RegistrationResponseJSON | null {
  const read = madeSchema.safeParse(parsed(text));
  if (!read.success) return null;
  const { transports = [], ...response } = read.data.response;
  return { ...read.data, response: { ...response, transports }, clientExtensionResults: {} };
}

function parsed(text: string): unknown {
  if (text.length > longestAnswer) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
