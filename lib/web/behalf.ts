import { headers } from "next/headers";
import { onBehalfOf } from "@/lib/platform";

/** Runs `work` on behalf of the request that is being answered, by the number that the server gave it. */
export async function onItsBehalf<T>(work: () => Promise<T>): Promise<T> {
  const id = (await headers()).get("x-request-id") ?? undefined;
  return onBehalfOf(id, work);
}
