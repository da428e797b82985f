import { headers } from "next/headers";

/** Where to sign in, and with that to be led back to the page that was asked for. */
export async function signInPath(): Promise<string> {
  const path = pathAfterSignIn((await headers()).get("x-path") ?? "");
  return path === home ? entrance : `${entrance}?${new URLSearchParams({ from: path })}`;
}

/** Where a sign-in leads: to the back-office page it was asked for, or to the front one. Nowhere else. */
export function pathAfterSignIn(from: string): string {
  return from.length <= 300 && backOfficePath.test(from) ? from : home;
}

const home = "/staff";
const entrance = "/staff/sign-in";
/** Below a council: no address of another site has this form, however a browser reads it. */
const backOfficePath = /^\/staff\/[a-z.-]+\/cases([/?][\w/?=&%.-]*)?$/;
