import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { poolStanding } from "./database";

/** What this process counts of itself, for Prometheus. */
export interface Measures {
  registry: Registry;
  /** Seconds that answers took, by the route's pattern: never by an address. */
  answers: Histogram<"route" | "method" | "status">;
  /** Pages for everybody, by how they were come by: hit, render, stale. */
  keptPages: Counter<"how">;
}

// The server and Next load separate copies of this module: they count in one place.
const shared = globalThis as { localgovMeasures?: Measures };

export function measures(): Measures {
  shared.localgovMeasures ??= begin();
  return shared.localgovMeasures;
}

function begin(): Measures {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: "localgov_database_connections",
    help: "Connections of this process to the database, and requests that wait for one",
    labelNames: ["state"],
    registers,
    collect() {
      for (const [state, count] of Object.entries(poolStanding())) this.set({ state }, count);
    },
  });
  return {
    registry,
    answers: new Histogram({
      name: "localgov_answer_seconds",
      help: "Time from a request to the end of its answer, but for pages that were kept",
      labelNames: ["route", "method", "status"],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    keptPages: new Counter({
      name: "localgov_kept_pages_total",
      help: "Pages for everybody: answered from memory, rendered, answered although out of date",
      labelNames: ["how"],
      registers,
    }),
  };
}
