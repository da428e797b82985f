import { z } from "zod";
import { defineJob, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";

/** Deletes drafts that have expired; their photos' rows lose their owner, and go with lib/files' sweep. */
export const sweepDrafts = defineJob({
  name: "sweep-drafts",
  payload: z.object({}),
  tries: 3,
  every: "15 2 * * *",
  async run() {
    await withScope(systemScope("sweep expired drafts"), (db) =>
      db.draft.deleteMany({ where: { expiresAt: { lte: new Date() } } }),
    );
  },
});

export const jobs = [sweepDrafts];
