import { settings } from "@/lib/platform";
import type { Journey } from "./journey";

/** Where GOV.UK One Login sends the browser once its own session has ended. */
export const oneLoginEndsAt = () => `${settings().publicUrl}/account/signed-out`;

/** A password and a second factor: GOV.UK One Login's medium level, which it holds everybody to. */
export const oneLoginTrust = "Cl.Cm";

/** The way to GOV.UK One Login; null where the platform has no client there. */
export function oneLogin(): Journey | null {
  const { oneLogin: set, publicUrl } = settings();
  if (!set) return null;
  return {
    name: "one-login",
    provider: {
      issuer: set.issuer,
      clientId: set.clientId,
      proof: { privateKey: set.privateKey },
    },
    answersAt: `${publicUrl}/account/sign-in/one-login/return`,
    asks: { scope: "openid email", vtr: JSON.stringify([oneLoginTrust]), ui_locales: "en" },
    fetchesUserInfo: true,
  };
}
