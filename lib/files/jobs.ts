import { z } from "zod";
import { defineJob, idSchema, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { dropBytes, storedBefore } from "./store";

/** Drops the bytes of a file whose row is gone. */
export const dropFile = defineJob({
  name: "drop-file",
  payload: z.object({ fileId: idSchema }),
  tries: 12,
  run: ({ fileId }) => dropUnnamed([fileId]),
});

/** The same of many files at once. */
export const dropFiles = defineJob({
  name: "drop-files",
  payload: z.object({ fileIds: z.array(idSchema).max(1000) }),
  tries: 12,
  run: ({ fileIds }) => dropUnnamed(fileIds),
});

/**
 * Drops rows that no draft or case owns any more, and bytes that no row names a day later: a swept
 * draft's photos, and uploads cut off between bytes and row.
 */
export const sweepFiles = defineJob({
  name: "sweep-files",
  payload: z.object({}),
  tries: 3,
  every: "40 2 * * *",
  async run() {
    await withScope(systemScope("sweep files"), (db) =>
      db.file.deleteMany({ where: { draftId: null, caseId: null } }),
    );
    const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000);
    for await (const ids of storedBefore(yesterday)) await dropUnnamed(ids);
  },
});

export const jobs = [dropFile, dropFiles, sweepFiles];

async function dropUnnamed(ids: string[]): Promise<void> {
  const valid = ids.filter((id) => idSchema.safeParse(id).success);
  const rows = await withScope(systemScope("sweep files"), (db) =>
    db.file.findMany({ where: { id: { in: valid } }, select: { id: true } }),
  );
  const named = new Set(rows.map((row) => row.id));
  await Promise.all(valid.filter((id) => !named.has(id)).map(dropBytes));
}
