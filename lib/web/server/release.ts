import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const manifestSchema = z.object({ config: z.object({ deploymentId: z.string().min(1) }) });

/**
 * The release that the build in this folder was made as: every process of it says the same. Undefined
 * where there is no build, as in development.
 */
export function releaseOfBuild(folder: string): string | undefined {
  try {
    const text = readFileSync(join(folder, ".next", "required-server-files.json"), "utf8");
    return manifestSchema.parse(JSON.parse(text)).config.deploymentId;
  } catch {
    return undefined;
  }
}
