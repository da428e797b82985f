import { settings } from "@/lib/platform";

/**
 * A cookie that the browser sends to the pages below one path only. `__Secure-` where the platform is
 * on HTTPS, so that no page in the clear can plant one; `__Host-` would need it to be sent everywhere.
 */
export function pathCookie(name: string, { publicUrl }: { publicUrl: string } = settings()) {
  const secure = publicUrl.startsWith("https://");
  return {
    name: secure ? `__Secure-${name}` : name,
    optionsBelow: (path: string) => ({ path, httpOnly: true, sameSite: "lax", secure }) as const,
  };
}
