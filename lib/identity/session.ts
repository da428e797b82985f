/** How long a staff session lasts, milliseconds: from sign-in at most, and without a request. */
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

/** Whether a session's owner showed who they are a moment ago. */
export function isFresh({ strongAt }: { strongAt: Date | null }, now: Date): boolean {
  return strongAt !== null && now.getTime() - strongAt.getTime() < freshSpan;
}

/** Whether a request should write down that it saw the session; at most one a minute does. */
export function isSeenLongAgo(session: SessionTimes, now: Date): boolean {
  return age(session, now) >= seenEvery;
}

function age(session: SessionTimes, now: Date): number {
  return now.getTime() - session.lastSeenAt.getTime();
}
