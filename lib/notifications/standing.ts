import { withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";

/** How letters of one channel stand. */
export interface LettersStanding {
  channel: string;
  /** Written and not sent yet. */
  waiting: number;
  /** Given up in the last 24 hours. */
  failed: number;
}

/** How the letters of all councils stand, by channel. */
export async function lettersStanding(): Promise<LettersStanding[]> {
  return withScope(
    systemScope("measure the letters"),
    (db) => db.$queryRaw<LettersStanding[]>`
      SELECT channel, (count(*) FILTER (WHERE state = 'waiting'))::int AS waiting,
        (count(*) FILTER (WHERE state = 'failed'))::int AS failed
      FROM letters
      WHERE state = 'waiting' OR (state = 'failed' AND created_at > now() - interval '1 day')
      GROUP BY channel ORDER BY channel`,
  );
}
