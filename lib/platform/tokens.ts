import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { settings } from "./env";

/** A secret for a cookie: 32 random bytes, base64url. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a secret: its SHA-256, hex. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Whether `secret` is the one whose hash was stored, in constant time. */
export function matchesHash(secret: string, storedHash: string): boolean {
  return equal(hashSecret(secret), storedHash);
}

/** `value` with a signature that only this platform can make, for one purpose; safe in a path. */
export function sign(purpose: string, value: string): string {
  return `${value}.${signature(purpose, value)}`;
}

/** The value of a token that `sign` made for the same purpose; null for anything else. */
export function verify(purpose: string, token: string): string | null {
  const cut = token.lastIndexOf(".");
  if (cut < 1 || token.length > 500) return null;
  const value = token.slice(0, cut);
  return equal(token.slice(cut + 1), signature(purpose, value)) ? value : null;
}

function signature(purpose: string, value: string): string {
  return createHmac("sha256", settings().secret).update(`${purpose}\0${value}`).digest("base64url");
}

function equal(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
