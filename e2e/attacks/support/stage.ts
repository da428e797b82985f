import { join } from "node:path";
import { afterAll } from "vitest";
import { disconnect } from "@/lib/platform";

// Lets this process work on the stack's own database as the platform does: sessions and cases are
// staged in a moment, and what is attacked is the running build all the same.

Object.assign(process.env, {
  DATABASE_URL: process.env.E2E_DATABASE_URL,
  PUBLIC_URL: process.env.E2E_BASE_URL,
  SECRET: process.env.E2E_SECRET,
  FILES_DIR: join(process.env.E2E_DATA ?? "", "files"),
  LOG_LEVEL: "silent",
});
afterAll(() => disconnect());
