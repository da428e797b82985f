import type { Db } from "@/lib/platform";
import { accountsOf, type Method } from "../accounts";
import { type Begun, enter } from "./enter";

interface Entry {
  residentId: string;
  method: Method;
  /** As its owner knows it again: "Firefox on Windows", and the address it came from. */
  device: string;
  place: string;
  /** Whether no second step is asked: of a passkey or an OpenID provider, unless told otherwise. */
  strong?: boolean;
  /** The session cookie that the browser brought along: its session ends. */
  formerToken?: string | undefined;
}

/** Begins a resident's session, in the scope of identity. Throws where there is no such account. */
export async function beginResidentSession(
  db: Db,
  { residentId, method, device, place, strong, formerToken }: Entry,
  now = new Date(),
): Promise<Begun> {
  const account = await accountsOf("resident").byId(db, residentId);
  if (!account?.isOpen) throw new Error("Nobody has this account");
  const arrival = { address: place, device, formerToken };
  return enter(db, "resident", account, { method, strong }, arrival, now);
}
