import { headers } from "next/headers";

/** Where to sign in, and with that to be led back to the page that was asked for. */
export async function signInPath(): Promise<string> {
  const from = pathAfterSignIn((await headers()).get("x-path") ?? "");
  return from === null ? entrance : `${entrance}?${new URLSearchParams({ from })}`;
}

/** The back-office page that a sign-in was asked for; null for any other address, or none. */
export function pathAfterSignIn(from: string): string | null {
  return from.length <= 300 && backOfficePath.test(from) ? from : null;
}

const entrance = "/staff/sign-in";
/** Below a council: no address of another site has this form, however a browser reads it. */
const backOfficePath = /^\/staff\/[a-z.-]+\/cases([/?][\w/?=&%.-]*)?$/;
