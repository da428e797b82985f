import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { settings } from "./env";

const cipher = "aes-256-gcm";

/**
 * `text` as it may lie in the database: readable again only with the platform's secret, and only
 * for the same context ("authenticator app of …"), so that one row's value is of no use in another.
 */
export function encrypt(context: string, text: string): string {
  const nonce = randomBytes(12);
  const locking = createCipheriv(cipher, keyFor("encryption"), nonce);
  locking.setAAD(Buffer.from(context));
  const locked = Buffer.concat([locking.update(text, "utf8"), locking.final()]);
  return [nonce, locking.getAuthTag(), locked].map((part) => part.toString("base64url")).join(".");
}

/** What `encrypt` was given. Throws where the value was changed, or made for another context or secret. */
export function decrypt(context: string, stored: string): string {
  const [nonce, tag, locked] = stored.split(".").map((part) => Buffer.from(part, "base64url"));
  if (!nonce || tag?.length !== 16 || !locked) throw new Error("This was not encrypted here");
  const opening = createDecipheriv(cipher, keyFor("encryption"), nonce);
  opening.setAAD(Buffer.from(context));
  opening.setAuthTag(tag);
  return Buffer.concat([opening.update(locked), opening.final()]).toString("utf8");
}

/**
 * What is stored of a code that people type, and that is short for that reason: without the
 * platform's secret nobody can try codes against it.
 */
export function keyedHash(context: string, code: string): string {
  return createHmac("sha256", keyFor("short codes")).update(`${context}\0${code}`).digest("hex");
}

/** A key of its own for each use. */
function keyFor(use: string): Buffer {
  return Buffer.from(hkdfSync("sha256", settings().secret, "", `localgov-one ${use}`, 32));
}
