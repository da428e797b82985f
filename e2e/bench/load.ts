import { join } from "node:path";
import { z } from "zod";
import { root } from "@/bin/launch/checkout.mjs";
import { runCommand } from "@/bin/launch/processes/command.mjs";

/** What came of sending requests for a while. */
export interface Load {
  /** Answers a second. */
  rate: number;
  /** Milliseconds within which half and 95 of 100 were answered. */
  median: number;
  p95: number;
  /** Answers that were no 2xx or 3xx, and connections that broke. */
  errors: number;
}

interface Asked {
  url: string;
  headers?: Record<string, string>;
  seconds: number;
  connections: number;
  /** The core that sends; the server has another. */
  core: number;
}

const reportSchema = z.object({
  rate: z.number(),
  median: z.number(),
  p95: z.number(),
  errors: z.number(),
});

/** Sends requests as fast as they are answered, by wrk from a core of its own. Throws where it is not there. */
export async function load({
  url,
  headers = {},
  seconds,
  connections,
  core,
}: Asked): Promise<Load> {
  const { status, output } = await runCommand(
    "taskset",
    [
      ...["-c", String(core), "wrk", "-t1", `-c${connections}`, `-d${seconds}s`],
      ...Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]),
      ...["-s", join(root, "e2e/bench/report.lua"), url],
    ],
    { cwd: root, env: process.env },
  );
  const line = output.split("\n").find((each) => each.startsWith("{"));
  if (status !== 0 || !line) throw new Error(`wrk could not measure ${url}:\n${output}`);
  return reportSchema.parse(JSON.parse(line));
}
