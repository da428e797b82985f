import { z } from "zod";
import { defineJob, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";

/** Days that a session's row is kept after it could last be used: who signed in when is in the log. */
const KEPT_DAYS = 30;

/** Forgets sessions that ended long ago. */
export const forgetOldSessions = defineJob({
  name: "forget-old-sessions",
  payload: z.object({}),
  tries: 3,
  every: "30 1 * * *",
  async run() {
    const before = new Date(Date.now() - KEPT_DAYS * 24 * 60 * 60_000);
    await withScope(systemScope("forget old sessions"), (db) =>
      db.staffSession.deleteMany({ where: { expiresAt: { lt: before } } }),
    );
  },
});

export const jobs = [forgetOldSessions];
