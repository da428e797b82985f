import { headers } from "next/headers";
import { settings } from "@/lib/platform";

/** Whether the request comes from a page of ours. Next compares with Host; we, with PUBLIC_URL. */
export async function fromOurOrigin(): Promise<boolean> {
  return (await headers()).get("origin") === new URL(settings().publicUrl).origin;
}
