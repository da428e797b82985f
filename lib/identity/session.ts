/**
 * How long a session lasts, milliseconds: from sign-in at most, and without a request. A resident's as
 * long as an officer's: many share the computer, at home or in a library, and what is left open shows
 * where somebody lives. Being out costs little: what they were reporting is kept on its draft, and
 * signing in leads back to the page they were on.
 */
export const sessionSpan = { absolute: 12 * 60 * 60_000, idle: 60 * 60_000 };

/** How old `lastSeenAt` may grow before a request writes it anew, milliseconds. */
const seenEvery = 60_000;

/** How long a session waits for its second factor, milliseconds. */
const waitSpan = 15 * 60_000;

/** How long ago somebody may have shown who they are, to change what keeps others out; milliseconds. */
const freshSpan = 15 * 60_000;

interface SessionTimes {
  lastSeenAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
}

/** When a session begun at `now` ends, whatever happens. */
export function expiryFrom(now: Date): Date {
  return new Date(now.getTime() + sessionSpan.absolute);
}

/** Whether a session still counts: not signed out, not too old, not left alone for too long. */
export function isLive(session: SessionTimes, now: Date): boolean {
  return (
    session.endedAt === null && now < session.expiresAt && age(session, now) < sessionSpan.idle
  );
}

/** Whether a session that waits for its second factor still does. */
export function isWaiting(session: SessionTimes & { createdAt: Date }, now: Date): boolean {
  return isLive(session, now) && now.getTime() - session.createdAt.getTime() < waitSpan;
}

export type Asked = "password" | "nothing" | "sign-in";

/**
 * What somebody who is signed in must show before they change what keeps others out: the password or,
 * where there is none, that they signed in a moment ago. A passkey shown a moment ago is as good as
 * the password, for its owner may have lost that and the mailbox too.
 */
export function askedOf(
  session: { method: string; strongAt: Date | null },
  hasPassword: boolean,
  now: Date,
): Asked {
  if (isFresh(session, now) && (!hasPassword || session.method === "passkey")) return "nothing";
  return hasPassword ? "password" : "sign-in";
}

/** Whether a request should write down that it saw the session; at most one a minute does. */
export function isSeenLongAgo(session: SessionTimes, now: Date): boolean {
  return age(session, now) >= seenEvery;
}

function age(session: SessionTimes, now: Date): number {
  return now.getTime() - session.lastSeenAt.getTime();
}

/** Whether a session's owner showed who they are a moment ago. */
export function isFresh({ strongAt }: { strongAt: Date | null }, now: Date): boolean {
  return strongAt !== null && now.getTime() - strongAt.getTime() < freshSpan;
}
