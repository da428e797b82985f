import { headers } from "next/headers";

/**
 * The client's address as bin/server.ts found it (through TRUSTED_PROXIES only). The server takes
 * the header out of what comes from outside.
 */
export async function clientAddress(): Promise<string> {
  return (await headers()).get("x-client-address") ?? "unknown";
}
