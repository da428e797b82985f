// Generates the Prisma client. The `prisma-client` generator needs no schema engine, yet the CLI asks
// for its binary, which a machine without access to Prisma's downloads cannot have: any file does.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const env = { ...process.env };
if (!env.PRISMA_SCHEMA_ENGINE_BINARY && existsSync("/bin/true")) {
  env.PRISMA_SCHEMA_ENGINE_BINARY = "/bin/true";
}
const { status } = spawnSync(
  process.execPath,
  ["node_modules/prisma/build/index.js", "generate", "--no-hints"],
  { stdio: "inherit", env },
);
process.exit(status ?? 1);
