import { z } from "zod";
import { defineJob, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { tendLostFactors } from "./factors";
import { forgetOldForms } from "./kept-forms";
import { askDirectories } from "./outside/renewals-job";

const day = 24 * 60 * 60_000;

/**
 * Days that rows are kept after they could last be used. Who signed in when is in the log; an
 * account's owner is told of a device that is in none of its sessions.
 */
export const kept = { staff: 30, residents: 180, links: 30 };

/**
 * Links that set a password: for as long as the account lasts they tell one that came by the mailbox
 * from one that its owner chose, which is what counts where a second factor is lost.
 */
const byMailbox = { purpose: "password", usedAt: { not: null }, residentId: { not: null } };

/** Forgets sessions, links, invitations and tries that ended long ago. */
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
      await db.accountLink.deleteMany({ where: { expiresAt: before(kept.links), NOT: byMailbox } });
      await db.staffInvitation.deleteMany({ where: { expiresAt: before(kept.links) } });
      await db.signInTry.deleteMany({ where: { expiresAt: before(1) } });
      await forgetOldForms(db);
    });
  },
});

export const jobs = [forgetOldSessions, tendLostFactors, askDirectories];
