import { z } from "zod";
import { defineJob, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";

const day = 24 * 60 * 60_000;

/**
 * Days that rows are kept after they could last be used. Who signed in when is in the log; an
 * account's owner is told of a device that is in none of its sessions.
 */
const kept = { staff: 30, residents: 180, links: 30 };

/** Forgets sessions, links and tries that ended long ago. */
export const forgetOldSessions = defineJob({
  name: "forget-old-sessions",
  payload: z.object({}),
  tries: 3,
  every: "30 1 * * *",
  async run() {
    const before = (days: number) => ({ lt: new Date(Date.now() - days * day) });
    await withScope(systemScope("forget old sessions"), async (db) => {
      await db.staffSession.deleteMany({ where: { expiresAt: before(kept.staff) } });
      await db.residentSession.deleteMany({ where: { expiresAt: before(kept.residents) } });
      await db.accountLink.deleteMany({ where: { expiresAt: before(kept.links) } });
      await db.signInTry.deleteMany({ where: { expiresAt: before(1) } });
    });
  },
});

export const jobs = [forgetOldSessions];
