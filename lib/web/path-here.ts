import { headers } from "next/headers";

/** The path of the page shown or posted to, without its query: layouts and forms know no path. */
export async function pathHere(): Promise<string> {
  return ((await headers()).get("x-path") ?? "").split("?")[0] ?? "";
}
