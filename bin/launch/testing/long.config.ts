import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import base from "../../../vitest.config";

const root = fileURLToPath(new URL("../../..", import.meta.url));

export default defineConfig({
  ...base,
  root,
  test: {
    ...base.test,
    include: ["{app,bin,components,e2e,lib,prisma,sandbox}/**/*.long.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});
