import { z } from "zod";
import { withScope } from "../database";
import { forgetOldWorkers } from "../heartbeats";
import { defineJob, type Job } from "../jobs";
import { forgetOldLimits } from "../limits";
import { systemScope } from "../mint";

const nothing = z.object({});

/** The platform's own nightly work. */
export const upkeep: Job[] = [
  defineJob({
    name: "make-partitions",
    payload: nothing,
    tries: 12,
    every: "10 1 * * *",
    run: async () => {
      await withScope(
        systemScope("make partitions"),
        (db) => db.$executeRaw`SELECT app.make_partitions(3)`,
      );
    },
  }),
  defineJob({
    name: "forget-old-limits",
    payload: nothing,
    tries: 3,
    every: "20 1 * * *",
    run: () => forgetOldLimits(),
  }),
  defineJob({
    name: "forget-old-workers",
    payload: nothing,
    tries: 3,
    every: "25 1 * * *",
    run: () => forgetOldWorkers(),
  }),
];
