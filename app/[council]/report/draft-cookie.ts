import { cookies } from "next/headers";
import { DRAFT_DAYS } from "@/lib/forms";
import { settings } from "@/lib/platform";

const NAME = "draft";

/** Puts a draft's secret into a cookie that the browser sends to the draft's own pages only. */
export async function keepSecret(path: string, secret: string): Promise<void> {
  (await cookies()).set(NAME, secret, {
    path,
    httpOnly: true,
    sameSite: "lax",
    secure: settings().publicUrl.startsWith("https:"),
    maxAge: DRAFT_DAYS * 24 * 60 * 60,
  });
}

/** The secret that came with this request; empty where none did. */
export async function givenSecret(): Promise<string> {
  return (await cookies()).get(NAME)?.value ?? "";
}
