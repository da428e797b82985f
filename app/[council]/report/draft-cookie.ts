import { cookies } from "next/headers";
import { DRAFT_DAYS } from "@/lib/forms";
import { pathCookie } from "@/lib/web";

const cookie = () => pathCookie("draft");

/** Puts a draft's secret into a cookie that the browser sends to the draft's own pages only. */
export async function keepSecret(path: string, secret: string): Promise<void> {
  const { name, optionsBelow } = cookie();
  const maxAge = DRAFT_DAYS * 24 * 60 * 60;
  (await cookies()).set(name, secret, { ...optionsBelow(path), maxAge });
}

/** The secret that came with this request; empty where none did. */
export async function givenSecret(): Promise<string> {
  return (await cookies()).get(cookie().name)?.value ?? "";
}
