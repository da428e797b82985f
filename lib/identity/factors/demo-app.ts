import { hkdfSync } from "node:crypto";
import { Secret } from "otpauth";

/**
 * The secret of a demo officer's authenticator app, which nobody has to set up: out of the
 * deployment's secret and their address, so that `npm run demo-code` shows the app's codes. It is for
 * demo mode only, where whoever runs it knows both.
 */
export function demoAppSecret(secret: string, email: string): string {
  const use = `localgov-one demo authenticator app of ${email}`;
  return new Secret({ buffer: hkdfSync("sha256", secret, "", use, 20) }).base32;
}
