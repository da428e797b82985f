import { type Db, newId } from "@/lib/platform";
import { expiryFrom } from "../session";
import { encodeToken } from "../token";

interface Entry {
  residentId: string;
  method: "password" | "link" | "passkey" | "outside";
  /** As its owner knows it again: "Firefox on Windows", and the address it came from. */
  device: string;
  place: string;
  /** Whether a second factor is still to be shown: until then the session opens nothing. */
  pending?: boolean;
}

export interface BegunSession {
  sessionId: string;
  /** The value of its cookie; made when asked for, outside the transaction. */
  token(): Promise<string>;
}

/** Begins a resident's session, in the scope of identity. */
export async function beginResidentSession(
  db: Db,
  { residentId, method, device, place, pending = false }: Entry,
  now = new Date(),
): Promise<BegunSession> {
  const id = newId();
  await db.residentSession.create({
    data: {
      id,
      ...{ residentId, method, device, place },
      createdAt: now,
      lastSeenAt: now,
      expiresAt: expiryFrom(now),
      strongAt: pending ? null : now,
    },
  });
  return { sessionId: id, token: () => encodeToken("resident", id) };
}
