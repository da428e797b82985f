/** How long a staff session lasts, milliseconds: from sign-in at most, and without a request. */
export const sessionSpan = { absolute: 12 * 60 * 60_000, idle: 60 * 60_000 };

/** How old `lastSeenAt` may grow before a request writes it anew, milliseconds. */
const seenEvery = 60_000;

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

/** Whether a request should write down that it saw the session; at most one a minute does. */
export function isSeenLongAgo(session: SessionTimes, now: Date): boolean {
  return age(session, now) >= seenEvery;
}

function age(session: SessionTimes, now: Date): number {
  return now.getTime() - session.lastSeenAt.getTime();
}
