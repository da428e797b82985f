import { type Db, encrypt } from "@/lib/platform";

const minute = 60_000;

/**
 * How long a session that came through a directory lasts, milliseconds, unless the directory says
 * anew that its person works there: somebody who left is out within the hour, whatever stands still.
 */
export const directorySpan = 55 * minute;

/** When it is asked, milliseconds: early enough to ask again where it does not answer. */
export const askAfter = 40 * minute;

/** Keeps by what the directory is asked again about a session. */
export async function keepRenewal(
  db: Db,
  sessionId: string,
  refreshToken: string,
  now: Date,
): Promise<void> {
  const token = encrypt(contextOf(sessionId), refreshToken);
  const dueAt = new Date(now.getTime() + askAfter);
  await db.directoryRenewal.upsert({
    where: { sessionId },
    create: { sessionId, token, dueAt },
    update: { token, dueAt },
  });
}

export function contextOf(sessionId: string): string {
  return `directory renewal of ${sessionId}`;
}
