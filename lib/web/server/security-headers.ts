import type { Area } from "./area";

export interface PolicySettings {
  publicUrl: URL;
  tileOrigin?: string;
  dev: boolean;
}

/**
 * Gives the security headers of every answer in an area.
 * `same-origin` and not `no-referrer`: the latter makes browsers post with `Origin: null`.
 */
export function securityHeaders(
  area: Area,
  nonce: string,
  settings: PolicySettings,
): Record<string, string> {
  return {
    "Content-Security-Policy": contentPolicy(area, nonce, settings),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": PERMISSIONS,
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    ...(settings.publicUrl.protocol === "https:" && {
      "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    }),
  };
}

const PERMISSIONS = [
  "geolocation=(self)",
  ...["camera", "microphone", "payment", "usb", "serial", "browsing-topics"].map(
    (feature) => `${feature}=()`,
  ),
].join(", ");

/**
 * The policy of what is no page: a picture, a document, a list. Some of it came from somebody's device:
 * should a browser show it all the same, nothing in it runs, loads or is framed.
 */
export const SEALED_POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'";

/** Gives the Content-Security-Policy of an area; only the back office runs Next's scripts, under the nonce. */
export function contentPolicy(area: Area, nonce: string, settings: PolicySettings): string {
  if (area === "api" || area === "asset") return NOTHING;
  const images = ["img-src 'self' data:", settings.tileOrigin].filter(Boolean).join(" ");
  const common = [
    "default-src 'none'",
    images,
    "connect-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ];
  return [
    ...common,
    ...(area === "staff" ? staffSources(nonce, settings.dev) : PLAIN_SOURCES),
  ].join("; ");
}

/** `default-src` stands for neither of the last three. */
const NOTHING = [
  "default-src 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

const PLAIN_SOURCES = ["script-src 'self'", "style-src 'self'"];

/** React's development build uses `eval` to show where an error came from. */
function staffSources(nonce: string, dev: boolean): string[] {
  return [
    `script-src 'self' 'nonce-${nonce}'${dev ? " 'unsafe-eval'" : ""}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
  ];
}
