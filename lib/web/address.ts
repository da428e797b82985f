import { headers } from "next/headers";
import { networkOf } from "./network";

/**
 * The client's address as bin/server.ts found it (through TRUSTED_PROXIES only), as rate limits count
 * it. The server takes the header out of what comes from outside.
 */
export async function clientAddress(): Promise<string> {
  return networkOf((await headers()).get("x-client-address") ?? "unknown");
}
