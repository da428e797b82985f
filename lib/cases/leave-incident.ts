import { z } from "zod";
import { defineJob, idSchema, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { lockWithLeads, momentOfAll } from "./parts";
import { takeOut } from "./take-out";

/**
 * Takes a report out of the incident that it was part of and closed with: its reporter says that it
 * is not fixed, and may not change which case leads it.
 */
export const leaveIncidentJob = defineJob({
  name: "leave-incident",
  payload: z.object({ caseId: idSchema }),
  tries: 12,
  run: ({ caseId }) =>
    withScope(systemScope("take a reopened report out of its incident"), async (db) => {
      const locked = await lockWithLeads(db, [caseId]);
      const parts = locked.parts.filter(
        ({ mergedIntoId, state }) => mergedIntoId !== null && state !== "closed",
      );
      if (parts.length > 0) {
        await takeOut(db, { ...locked, parts }, momentOfAll(parts, new Date()));
      }
    }),
});
