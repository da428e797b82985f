import { cookies } from "next/headers";
import { settings } from "@/lib/platform";

/** The staff cookie's value in this request. */
export async function readStaffCookie(): Promise<string | undefined> {
  return (await cookies()).get(staffCookie().name)?.value;
}

/** Gives the browser the staff cookie; it keeps it until it is closed. For actions and route handlers. */
export async function writeStaffCookie(token: string): Promise<void> {
  const { name, options } = staffCookie();
  (await cookies()).set(name, token, options);
}

/** Takes the staff cookie back. For actions and route handlers. */
export async function dropStaffCookie(): Promise<void> {
  const { name, options } = staffCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

/** Its own name, so that no other cookie can pass for it; `__Host-` where the platform is on HTTPS. */
export function staffCookie() {
  const secure = settings().publicUrl.startsWith("https://");
  return {
    name: secure ? "__Host-staff-session" : "staff-session",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure } as const,
  };
}
