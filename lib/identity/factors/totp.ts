import { Secret, TOTP } from "otpauth";

// Codes of authenticator apps (RFC 6238), as every app knows them: SHA-1, 6 digits, 30 seconds.

const shape = { algorithm: "SHA1", digits: 6, period: 30 };

/** How many steps a phone's clock may be ahead or behind. */
const drift = 1;

/** A new secret: 160 bits, base 32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The code that an app with this secret shows at a moment. */
export function codeAt(secret: string, at: Date): string {
  return TOTP.generate({ ...shape, secret: Secret.fromBase32(secret), timestamp: at.getTime() });
}

/**
 * The time step whose code was typed; null where it is none of about now, or not later than
 * `lastStep`, the last one taken: no code counts twice.
 */
export function stepOfCode(
  secret: string,
  typed: string,
  lastStep: number,
  now: Date,
): number | null {
  const token = typed.replace(/[\s-]/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const timestamp = now.getTime();
  const delta = TOTP.validate({
    ...shape,
    secret: Secret.fromBase32(secret),
    token,
    timestamp,
    window: drift,
  });
  if (delta === null) return null;
  const step = TOTP.counter({ ...shape, timestamp }) + delta;
  return step > lastStep ? step : null;
}

/** What an app reads out of the QR code: whose account of what it is, and the secret. */
export function keyUri(secret: string, label: string): string {
  return new TOTP({ ...shape, issuer: "LocalGov One", label, secret }).toString();
}

/** A secret as people can type it: in groups of four. */
export function inGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(" ") ?? "";
}
