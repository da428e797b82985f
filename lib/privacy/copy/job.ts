import { record } from "@/lib/audit";
import { sendLetter } from "@/lib/notifications";
import { type Db, defineJob, londonDay, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { buildCopy } from "./build";
import { copyExpiry } from "./commands";
import type { Copy } from "./document";
import { copyJobKind } from "./kind";

const system = systemScope("make a resident's copy of their data");
const atWork = { readyAt: null, failedAt: null };

/** Makes a copy once, and tells its owner. What an earlier run got done is left as it is. */
export const copyJob = defineJob({
  ...copyJobKind,
  run: ({ copyId }) => makeCopy(copyId),
  giveUp: ({ copyId }) =>
    withScope(system, async (db) => {
      await db.dataExport.updateMany({
        where: { id: copyId, ...atWork },
        data: { failedAt: new Date() },
      });
    }),
});

/** Makes the copy that was asked for, where nobody has yet. */
export async function makeCopy(copyId: string, now = new Date()): Promise<void> {
  const asked = await withScope(system, (db) =>
    db.dataExport.findFirst({
      where: { id: copyId, ...atWork },
      select: { residentId: true },
    }),
  );
  const copy = asked && (await buildCopy(asked.residentId, now));
  if (!copy) return;
  await withScope(system, (db) => keep(db, { id: copyId, ...asked, copy }, now));
}

/** The document, the letter and the row of the log at once, or by whoever was faster. */
async function keep(
  db: Db,
  { id, residentId, copy }: { id: string; residentId: string; copy: Copy },
  now: Date,
): Promise<void> {
  const expiresAt = copyExpiry(now);
  const { count } = await db.dataExport.updateMany({
    where: { id, ...atWork },
    data: { document: copy as object, readyAt: now, expiresAt },
  });
  if (count === 0) return;
  await db.dataExport.deleteMany({ where: { residentId, id: { not: id } } });
  const entry = { subject: "data_export", subjectId: id, councilId: null };
  await record(db, { action: "data_export.made", ...entry }, now);
  const { email } = copy.account;
  if (!email) return;
  await sendLetter(
    db,
    {
      ...{ template: "account-copy-ready", to: email, residentId, councilId: null, caseId: null },
      fields: {
        copyPath: "/account/data/copy",
        passwordPath: "/account/forgotten-password",
        until: londonDay(expiresAt),
      },
    },
    now,
  );
}
